package dev.migrate.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
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

	List<RevisionId> lower(String end) {
		return end.isEmpty() ? List.of() : this.resolver.ids(this.resolver.all(end));
	}

	Collection<RevisionId> upper(String end, List<RevisionId> lower) {
		return new UpgradeTarget.Lookup(this.graph, lower, false).of(end.isEmpty() ? "heads" : end).revisions();
	}

	/**
	 * Return those of the upper ends that are on the branch which the lower end names.
	 */
	Set<RevisionId> onBranchOf(String end, Collection<RevisionId> upper) {
		int at = end.indexOf('@');
		if (at <= 0) {
			return new LinkedHashSet<>(upper);
		}
		BitSet branch = branch(end.substring(0, at));
		branch.and(this.graph.nodes(upper));
		return this.graph.ids(branch);
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

	Set<RevisionId> between(List<RevisionId> lower, Set<RevisionId> upper) {
		refuseOverlap(upper);
		BitSet bottom = this.graph.nodes(lower);
		BitSet nodes = this.graph.all().ancestors(this.graph.nodes(upper));
		BitSet outside = (BitSet) bottom.clone();
		outside.andNot(nodes);
		if (!outside.isEmpty()) {
			throw new SelectorException.NotAnAncestor(this.range, this.graph.ids(outside));
		}
		refuseOverlap(lower);
		nodes.andNot(this.graph.all().ancestors(bottom));
		nodes.or(bottom);
		if (!bottom.isEmpty()) {
			nodes.and(this.graph.lines().descendants(bottom));
		}
		return this.graph.ids(nodes);
	}

	private void refuseOverlap(Collection<RevisionId> ends) {
		Set<RevisionId> overlapping = this.graph.overlapping(ends);
		if (!overlapping.isEmpty()) {
			throw new SelectorException.OverlappingEnds(this.range, overlapping);
		}
	}

}
