package dev.migrate.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The revisions that an upgrade should lead to.
 *
 * @param revisions what must be applied in the end
 * @param doubt a fault of the target that does not hinder, to be told if there is no
 * other
 */
public record UpgradeTarget(List<RevisionId> revisions, Optional<RevisionException> doubt) {

	public UpgradeTarget {
		revisions = List.copyOf(revisions);
	}

	/** Look a target up, counting from the given rows where it says so. */
	public static UpgradeTarget of(RevisionGraph graph, List<RevisionId> rows, String target) {
		return new Lookup(graph, rows, true).of(target);
	}

	static Optional<RevisionException> doubtAbout(String target, String rest) {
		return rest.isEmpty() ? Optional.empty() : Optional.of(new SelectorException.BadExpression(target,
				"nothing may follow the number of steps, but '%s' does".formatted(rest)));
	}

	static final class Lookup {

		private final RevisionGraph graph;

		private final RevisionResolver resolver;

		private final List<RevisionId> rows;

		private final boolean strict;

		Lookup(RevisionGraph graph, List<RevisionId> rows, boolean strict) {
			this.graph = graph;
			this.resolver = graph.resolver();
			this.rows = rows;
			this.strict = strict;
		}

		UpgradeTarget of(String target) {
			RevisionSelector selector = RevisionSelector.parse(target);
			if (selector.unqualified() instanceof RevisionSelector.Relative relative) {
				List<Integer> found = relative.anchor().isPresent()
						? fromAnchor(target, relative, relative.anchor().get(), selector.onBranch())
						: fromRows(target, relative.steps(), selector.onBranch());
				return new UpgradeTarget(this.resolver.ids(found), doubtAbout(target, relative.rest()));
			}
			return new UpgradeTarget(this.resolver.ids(this.resolver.all(target)), Optional.empty());
		}

		private List<Integer> fromAnchor(String target, RevisionSelector.Relative relative, RevisionSelector anchor,
				Optional<String> branch) {
			int steps = relative.steps();
			boolean up = steps > 0;
			RevisionSelector start = (up || branch.isEmpty()) ? anchor
					: new RevisionSelector.Branch(branch.get(), anchor);
			return walked(target, this.resolver.one(target, start), steps, up ? branch : Optional.empty());
		}

		private List<Integer> fromRows(String target, int steps, Optional<String> branch) {
			if (steps <= 0) {
				throw new SelectorException.OutOfRange(target,
						"an upgrade goes up, so that the number must be positive");
			}
			List<Integer> starts = branch.map(this::tips).orElseGet(this::current);
			if (starts.size() > 1) {
				throw new SelectorException.AmbiguousStart(target, this.resolver.ids(starts));
			}
			return walked(target, starts.stream().findFirst(), steps, branch);
		}

		private List<Integer> walked(String target, Optional<Integer> start, int steps, Optional<String> branch) {
			RevisionResolver.Walk walk = this.resolver.walk(target, start, steps, branch);
			return this.strict ? List.of(walk.place(target)) : walk.place().stream().toList();
		}

		private List<Integer> tips(String branch) {
			List<Integer> tips = this.resolver.onLine(current(), branch);
			if (!tips.isEmpty()) {
				return tips;
			}
			BitSet applied = this.graph.all().ancestors(this.graph.nodes(this.rows));
			List<Integer> onBranch = this.resolver.onLine(RevisionResolver.list(applied), branch);
			Set<Integer> covered = new HashSet<>();
			onBranch.forEach((node) -> {
				for (int below : this.graph.effective().down(node)) {
					covered.add(below);
				}
			});
			List<Integer> remaining = new ArrayList<>(onBranch);
			remaining.removeAll(covered);
			return remaining;
		}

		private List<Integer> current() {
			this.graph.requireKnown(this.rows);
			return this.rows.stream().map(this.graph::node).distinct().toList();
		}

	}

}
