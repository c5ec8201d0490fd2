package dev.migrate.revision;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The revisions between two ends, which are ancestors and descendants of each other. */
class HistoryRange {

	private final RevisionGraph graph;

	private final RevisionResolver resolver;

	private final String range;

	HistoryRange(RevisionGraph graph, String range) {
		this.graph = graph;
		this.resolver = graph.resolver();
		this.range = range;
	}

	/** Return where the range starts, which may be so far below the upper end. */
	BitSet lower(String end, String upperEnd, BitSet upper) {
		if (end.isEmpty()) {
			return new BitSet();
		}
		if (!RevisionResolver.isBelowHeads(end)) {
			return nodes(this.resolver.all(end));
		}
		List<RevisionResolver.Walk> walks = this.resolver.belowHeads(end);
		refuseBase(walks);
		BitSet lower = nodes(
				walks.stream().filter((walk) -> !walk.overshot()).flatMap((walk) -> walk.place().stream()).toList());
		refuseUnrelated(lower, upper);
		if (!walks.isEmpty() && walks.get(0).overshot()) {
			return nodes(belowUpper(end, upperEnd).stream().toList());
		}
		walks.forEach((walk) -> walk.place(end));
		return lower;
	}

	private void refuseBase(List<RevisionResolver.Walk> walks) {
		if (walks.stream().anyMatch((walk) -> !walk.overshot() && walk.place().isEmpty())) {
			throw new SelectorException.NotAnAncestor(this.range, List.of());
		}
	}

	private static BitSet nodes(List<Integer> nodes) {
		BitSet set = new BitSet();
		nodes.forEach(set::set);
		return set;
	}

	private Optional<Integer> belowUpper(String end, String upper) {
		RevisionSelector selector = RevisionSelector.parse(end);
		Optional<String> branch = selector.onBranch();
		Optional<Integer> start = branch.isPresent() ? onBranch(upper, branch.get())
				: this.resolver.one(upper, new RevisionSelector.Branch(upper, RevisionSelector.named(upper)));
		int steps = (selector.unqualified() instanceof RevisionSelector.Relative relative) ? relative.steps() : 0;
		return this.resolver.walk(end, start, steps, Optional.empty()).place();
	}

	private Optional<Integer> onBranch(String upper, String branch) {
		int node = this.resolver.names().find(upper, Optional.empty());
		List<Integer> starts = this.resolver.onLine(List.of(node), branch);
		if (starts.isEmpty()) {
			BitSet tips = this.graph.all().ancestors(nodes(List.of(node)));
			tips.andNot(this.graph.lines().covered(tips));
			starts = this.resolver.onLine(RevisionResolver.list(tips), branch);
		}
		if (starts.size() > 1) {
			throw new SelectorException.AmbiguousStart(this.range, this.resolver.ids(starts));
		}
		return starts.stream().findFirst();
	}

	/** Return where the range ends, counting from the lower end where it says so. */
	BitSet upper(String end, List<RevisionId> lower) {
		UpgradeTarget target = new UpgradeTarget.Lookup(this.graph, lower, false).of(end);
		target.doubt().ifPresent(HistoryRange::refuse);
		return this.graph.nodes(target.revisions());
	}

	private static void refuse(RevisionException doubt) {
		throw doubt;
	}

	/**
	 * Return those of the upper ends that are on the branch which the lower end names.
	 */
	BitSet onBranchOf(String end, BitSet upper) {
		int at = end.indexOf('@');
		if (at <= 0) {
			return upper;
		}
		BitSet branch = branch(end.substring(0, at));
		branch.and(upper);
		return branch;
	}

	private BitSet branch(String name) {
		int node = this.resolver.names().find(name, Optional.empty());
		Set<String> labels = this.graph.labels().of(node);
		String label = (labels.size() == 1 && this.graph.id(node).value().equals(name)) ? labels.iterator().next()
				: name;
		if (!labels.contains(label)) {
			return this.resolver.names().lineage(name);
		}
		BitSet labelled = new BitSet();
		for (int candidate = 0; candidate < this.graph.size(); candidate++) {
			labelled.set(candidate, this.graph.labels().of(candidate).contains(label));
		}
		return labelled;
	}

	/** Return the revisions of the range, newest first. */
	List<RevisionId> between(BitSet lower, BitSet upper) {
		refuseUnrelated(lower, upper);
		refuseOverlap(lower);
		BitSet nodes = this.graph.all().ancestors(upper);
		nodes.andNot(this.graph.all().ancestors(lower));
		nodes.or(lower);
		if (!lower.isEmpty()) {
			nodes.and(this.graph.lines().descendants(lower));
		}
		return this.resolver.ids(this.graph.all().newestFirst(nodes));
	}

	private void refuseUnrelated(BitSet lower, BitSet upper) {
		BitSet outside = (BitSet) lower.clone();
		outside.andNot(this.graph.all().ancestors(upper));
		if (!outside.isEmpty()) {
			throw new SelectorException.NotAnAncestor(this.range, this.graph.ids(outside));
		}
	}

	void refuseOverlap(BitSet ends) {
		BitSet overlapping = this.graph.all().covered(ends);
		if (!overlapping.isEmpty()) {
			throw new SelectorException.OverlappingEnds(this.range, this.graph.ids(overlapping));
		}
	}

}
