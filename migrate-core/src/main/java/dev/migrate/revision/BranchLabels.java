package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Spreads branch labels: upwards to everything that follows the labelled revision, and
 * downwards as long as the line is a single one. Revisions with the same labels share one
 * set.
 */
final class BranchLabels {

	private final List<Revision> revisions;

	private final Links lines;

	private final Links all;

	private final List<Set<String>> labels;

	BranchLabels(List<Revision> revisions, Links lines, Links all) {
		this.revisions = revisions;
		this.lines = lines;
		this.all = all;
		this.labels = spread();
	}

	Set<String> of(int node) {
		return this.labels.get(node);
	}

	private List<Set<String>> spread() {
		if (this.revisions.stream().allMatch((revision) -> revision.branchLabels().isEmpty())) {
			return nothing();
		}
		List<Integer> newestFirst = this.lines.newestFirst();
		List<Set<String>> fromAbove = fromAbove(newestFirst);
		List<Set<String>> fromBelow = fromBelow(newestFirst);
		List<Set<String>> spread = nothing();
		Union union = new Union();
		for (int node : newestFirst) {
			spread.set(node, union.of(fromBelow.get(node), fromAbove.get(node)));
		}
		return spread;
	}

	private List<Set<String>> fromAbove(List<Integer> newestFirst) {
		List<Set<String>> labels = nothing();
		boolean[] singleLine = new boolean[this.revisions.size()];
		Union union = new Union();
		for (int node : newestFirst) {
			int[] children = this.lines.up(node);
			singleLine[node] = isInLine(node) && (children.length == 0 || singleLine[children[0]]);
			if (singleLine[node]) {
				Set<String> above = (children.length == 0) ? Set.of() : labels.get(children[0]);
				labels.set(node, union.of(above, declared(node)));
			}
		}
		return labels;
	}

	private List<Set<String>> fromBelow(List<Integer> newestFirst) {
		List<Set<String>> labels = nothing();
		Union union = new Union();
		for (int index = newestFirst.size() - 1; index >= 0; index--) {
			int node = newestFirst.get(index);
			Set<String> below = Set.of();
			for (int down : this.lines.down(node)) {
				below = union.of(below, labels.get(down));
			}
			labels.set(node, union.of(below, declared(node)));
		}
		return labels;
	}

	private Set<String> declared(int node) {
		List<String> declared = this.revisions.get(node).branchLabels();
		return declared.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(declared));
	}

	private boolean isInLine(int node) {
		return this.all.up(node).length <= 1 && this.lines.up(node).length <= 1 && this.lines.down(node).length <= 1;
	}

	private List<Set<String>> nothing() {
		return new ArrayList<>(Collections.nCopies(this.revisions.size(), Set.of()));
	}

	/** Unites sets, mostly the same two as the last time. */
	private static final class Union {

		private Set<String> first = Set.of();

		private Set<String> second = Set.of();

		private Set<String> united = Set.of();

		Set<String> of(Set<String> first, Set<String> second) {
			if (second.isEmpty() || first == second) {
				return first;
			}
			if (first.isEmpty()) {
				return second;
			}
			if (first != this.first || second != this.second) {
				Set<String> united = new TreeSet<>(first);
				united.addAll(second);
				this.first = first;
				this.second = second;
				this.united = Collections.unmodifiableSet(united);
			}
			return this.united;
		}

	}

}
