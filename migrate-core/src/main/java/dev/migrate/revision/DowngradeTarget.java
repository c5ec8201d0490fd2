package dev.migrate.revision;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The revision that a downgrade should lead to.
 *
 * @param revision what stays applied; nothing if all of a line is undone
 * @param undone the revisions right above it, which are undone with all above them
 * @param rest what was written after a number of steps, which means nothing
 */
public record DowngradeTarget(Optional<RevisionId> revision, Set<RevisionId> undone, String rest) {

	public DowngradeTarget {
		undone = Set.copyOf(undone);
	}

	/** Look a target up, counting from the given rows where it says so. */
	public static DowngradeTarget of(RevisionGraph graph, List<RevisionId> rows, String target) {
		return new Lookup(graph, rows, target).find();
	}

	/**
	 * Where a downgrade leads.
	 *
	 * @param node the revision; nothing for the base
	 * @param branch the branch that is undone; everything if there is none
	 * @param needed what was counted from, if that ended at the base; only what it needs
	 * is undone
	 */
	private record Place(Optional<Integer> node, Optional<String> branch, Optional<Integer> needed, String rest) {
	}

	static final class Lookup {

		private final RevisionGraph graph;

		private final RevisionResolver resolver;

		private final List<RevisionId> rows;

		private final String target;

		Lookup(RevisionGraph graph, List<RevisionId> rows, String target) {
			this.graph = graph;
			this.resolver = graph.resolver();
			this.rows = rows;
			this.target = target;
		}

		DowngradeTarget find() {
			RevisionSelector selector = RevisionSelector.parse(this.target);
			Place place = (selector.unqualified() instanceof RevisionSelector.Relative relative)
					? relative(relative, selector.onBranch()) : absolute(RevisionSelector.nested(this.target));
			return new DowngradeTarget(place.node().map(this.graph::id), this.graph.ids(above(place)), place.rest());
		}

		private Place absolute(RevisionSelector selector) {
			Optional<Integer> node = this.resolver.one(this.target, selector.unqualified());
			return new Place(node, selector.onBranch(), Optional.empty(), "");
		}

		private Place relative(RevisionSelector.Relative relative, Optional<String> branch) {
			if (relative.anchor().isEmpty()) {
				return fromRows(relative, branch);
			}
			RevisionSelector anchor = relative.anchor().get();
			boolean down = relative.steps() < 0;
			RevisionSelector start = (down && branch.isPresent()) ? new RevisionSelector.Branch(branch.get(), anchor)
					: anchor;
			Optional<Integer> node = this.resolver.one(this.target, start);
			RevisionResolver.Walk walk = this.resolver.walk(this.target, node, relative.steps(),
					down ? Optional.empty() : branch);
			Optional<Integer> needed = node.filter((number) -> walk.place().isEmpty());
			return new Place(reached(walk), branch, needed, relative.rest());
		}

		private Place fromRows(RevisionSelector.Relative relative, Optional<String> branch) {
			if (relative.steps() >= 0) {
				throw new SelectorException.OutOfRange(this.target,
						"a downgrade goes down, so that the number must be negative");
			}
			List<Integer> starts = branch.map(this::tips).orElseGet(this::current);
			if (starts.isEmpty()) {
				throw new SelectorException.OutOfRange(this.target, "nothing is applied there");
			}
			int start = starts.get(0);
			RevisionResolver.Walk walk = this.resolver.walk(this.target, Optional.of(start), relative.steps(),
					Optional.empty());
			Optional<String> line = branch.or(() -> Optional.of(this.graph.id(start).value()));
			Place place = new Place(reached(walk), line, Optional.empty(), relative.rest());
			if (starts.size() > 1) {
				throw new SelectorException.AmbiguousStart(this.target, this.resolver.ids(starts));
			}
			return place;
		}

		private Optional<Integer> reached(RevisionResolver.Walk walk) {
			if (walk.overshot()) {
				throw new SelectorException.OutOfRange(this.target, "there are not so many revisions that way");
			}
			return walk.place();
		}

		private List<Integer> tips(String branch) {
			List<Integer> tips = this.resolver.onLine(current(), branch);
			if (!tips.isEmpty()) {
				return tips;
			}
			BitSet applied = this.graph.all().ancestors(this.graph.nodes(this.rows));
			applied.andNot(this.graph.lines().covered(applied));
			return this.resolver.onLine(RevisionResolver.list(applied), branch);
		}

		private List<Integer> current() {
			this.graph.requireKnown(this.rows);
			return this.rows.stream().map(this.graph::node).distinct().toList();
		}

		private BitSet above(Place place) {
			BitSet above = new BitSet();
			place.node().ifPresentOrElse((node) -> {
				for (int child : this.graph.lines().up(node)) {
					above.set(child);
				}
			}, () -> above.or(this.graph.baseNodes()));
			place.branch().ifPresent((branch) -> restrict(above, branch));
			place.needed().ifPresent((node) -> above.and(this.graph.all().ancestors(only(node))));
			return above;
		}

		private void restrict(BitSet above, String branch) {
			BitSet start = only(this.resolver.names().branch(branch));
			if (above.cardinality() <= 1) {
				return;
			}
			BitSet below = this.graph.lines().ancestors(start);
			above.and(below.intersects(above) ? below : this.graph.lines().descendants(start));
			if (above.isEmpty()) {
				throw new SelectorException.NoWayDown(this.target, branch);
			}
		}

		private static BitSet only(int node) {
			BitSet only = new BitSet();
			only.set(node);
			return only;
		}

	}

}
