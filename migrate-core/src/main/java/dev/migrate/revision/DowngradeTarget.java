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
 * @param doubt a fault of the target that does not hinder, to be told if there is no
 * other
 */
public record DowngradeTarget(Optional<RevisionId> revision, Set<RevisionId> undone,
		Optional<RevisionException> doubt) {

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
	 * @param anchor the named revision that was counted from; if that ended at the base,
	 * only what the anchor needs is undone
	 */
	private record Place(Optional<Integer> node, Optional<String> branch, Optional<Integer> anchor) {
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
			RevisionSelector counted = RevisionSelector.parse(this.target);
			if (counted.unqualified() instanceof RevisionSelector.Relative relative) {
				Place place = relative(relative, counted.onBranch());
				return target(place, UpgradeTarget.doubtAbout(this.target, relative.rest()));
			}
			RevisionSelector selector = RevisionSelector.nested(this.target);
			Place place = absolute(selector);
			return target(place, place.branch().flatMap((branch) -> doubtAbout(selector, place.node(), branch)));
		}

		private DowngradeTarget target(Place place, Optional<RevisionException> doubt) {
			return new DowngradeTarget(place.node().map(this.graph::id), this.graph.ids(above(place)), doubt);
		}

		private Place absolute(RevisionSelector selector) {
			return new Place(named(selector), selector.onBranch(), Optional.empty());
		}

		private Optional<Integer> named(RevisionSelector selector) {
			try {
				return this.resolver.one(this.target, selector.unqualified());
			}
			catch (SelectorException.AmbiguousPrefix ex) {
				return Optional
					.of(this.resolver.names().narrow(ex.subject(), selector.onBranch()).orElseThrow(() -> ex));
			}
		}

		private Optional<RevisionException> doubtAbout(RevisionSelector selector, Optional<Integer> node,
				String branch) {
			try {
				BitSet lineage = this.resolver.names().lineage(branch);
				return node.filter((number) -> isNamed(selector) && !lineage.get(number))
					.map((number) -> new SelectorException.NotInBranch(this.graph.id(number).value(), branch));
			}
			catch (SelectorException.UnknownBranch ex) {
				return Optional.of(ex);
			}
		}

		private static boolean isNamed(RevisionSelector selector) {
			return selector.unqualified() instanceof RevisionSelector.Exact;
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
			return new Place(reached(walk), branch, node);
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
			if (branch.isPresent()) {
				refuseSeveral(starts);
			}
			int start = starts.get(0);
			RevisionResolver.Walk walk = this.resolver.walk(this.target, Optional.of(start), relative.steps(),
					Optional.empty());
			Optional<String> line = branch.or(() -> Optional.of(this.graph.id(start).value()));
			Place place = new Place(reached(walk), line, Optional.empty());
			refuseSeveral(starts);
			return place;
		}

		private void refuseSeveral(List<Integer> starts) {
			if (starts.size() > 1) {
				throw new SelectorException.AmbiguousStart(this.target, this.resolver.ids(starts));
			}
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
			BitSet above = place.node().map(this::children).orElseGet(this.graph::baseNodes);
			if (above.cardinality() > 1) {
				place.branch().ifPresent((branch) -> restrict(above, place, branch));
			}
			if (place.node().isEmpty()) {
				place.anchor().ifPresent((node) -> above.and(this.graph.all().ancestors(only(node))));
			}
			return above;
		}

		private void restrict(BitSet above, Place place, String branch) {
			BitSet start = only(this.resolver.names().branch(branch));
			BitSet below = this.graph.lines().ancestors(start);
			if (below.intersects(above)) {
				above.and(below);
			}
			else if (place.anchor().isPresent() || !isOn(place.node(), start) || !isAnyApplied(above)) {
				throw new SelectorException.NoWayDown(this.target, branch);
			}
		}

		private boolean isOn(Optional<Integer> node, BitSet branch) {
			return node.filter(this.graph.lines().descendants(branch)::get).isPresent();
		}

		private boolean isAnyApplied(BitSet nodes) {
			this.graph.requireKnown(this.rows);
			return this.graph.all().ancestors(this.graph.nodes(this.rows)).intersects(nodes);
		}

		private BitSet children(int node) {
			BitSet children = new BitSet();
			for (int child : this.graph.lines().up(node)) {
				children.set(child);
			}
			return children;
		}

		private static BitSet only(int node) {
			BitSet only = new BitSet();
			only.set(node);
			return only;
		}

	}

}
