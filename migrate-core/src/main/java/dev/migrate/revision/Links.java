package dev.migrate.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Edges between revisions, which are numbered in the order they were given. */
final class Links {

	private final int[][] down;

	private final int[][] up;

	private Links(int[][] down, int[][] up) {
		this.down = down;
		this.up = up;
	}

	static Links of(int[][] down) {
		int[] last = new int[down.length];
		int[] degrees = new int[down.length];
		Arrays.fill(last, -1);
		forEachLink(down, last, (node, target) -> degrees[target]++);
		int[][] up = new int[down.length][];
		Arrays.setAll(up, (node) -> new int[degrees[node]]);
		Arrays.fill(last, -1);
		forEachLink(down, last, (node, target) -> up[target][up[target].length - degrees[target]--] = node);
		return new Links(down, up);
	}

	private static void forEachLink(int[][] down, int[] last, LinkConsumer consumer) {
		for (int node = 0; node < down.length; node++) {
			for (int target : down[node]) {
				if (last[target] != node) {
					last[target] = node;
					consumer.accept(node, target);
				}
			}
		}
	}

	@FunctionalInterface
	private interface LinkConsumer {

		void accept(int node, int target);

	}

	/** Return the revisions that one lists. */
	int[] down(int node) {
		return this.down[node];
	}

	/** Return the revisions that list one. */
	int[] up(int node) {
		return this.up[node];
	}

	int size() {
		return this.down.length;
	}

	/** Return the given revisions and everything below them. */
	BitSet ancestors(BitSet start) {
		return reach(start, this.down);
	}

	/** Return the given revisions and everything above them. */
	BitSet descendants(BitSet start) {
		return reach(start, this.up);
	}

	/** Return the given revisions and everything below or above them. */
	BitSet lineage(BitSet start) {
		BitSet lineage = ancestors(start);
		lineage.or(descendants(start));
		return lineage;
	}

	private static BitSet reach(BitSet start, int[][] edges) {
		BitSet seen = (BitSet) start.clone();
		IntStack open = new IntStack(edges.length);
		for (int node = start.nextSetBit(0); node >= 0; node = start.nextSetBit(node + 1)) {
			open.push(node);
		}
		while (!open.isEmpty()) {
			for (int next : edges[open.pop()]) {
				if (!seen.get(next)) {
					seen.set(next);
					open.push(next);
				}
			}
		}
		return seen;
	}

	/** Return those of the given revisions that are below another of them. */
	BitSet covered(BitSet nodes) {
		BitSet below = new BitSet();
		for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
			for (int target : this.down[node]) {
				below.set(target);
			}
		}
		BitSet covered = ancestors(below);
		covered.and(nodes);
		return covered;
	}

	/**
	 * Return the given revisions with descendants first: one line is followed down as far
	 * as it goes, and a revision waits until every line to it has arrived.
	 */
	List<Integer> newestFirst(BitSet nodes) {
		BitSet related = ancestors(nodes);
		int[] waiting = new int[size()];
		for (int node = related.nextSetBit(0); node >= 0; node = related.nextSetBit(node + 1)) {
			for (int target : this.down[node]) {
				waiting[target]++;
			}
		}
		IntStack open = new IntStack(size());
		for (int node = related.length(); (node = related.previousSetBit(node - 1)) >= 0;) {
			if (waiting[node] == 0) {
				open.push(node);
			}
		}
		List<Integer> order = new ArrayList<>();
		while (!open.isEmpty()) {
			int node = open.pop();
			if (nodes.get(node)) {
				order.add(node);
			}
			int[] targets = this.down[node];
			for (int index = targets.length - 1; index >= 0; index--) {
				if (--waiting[targets[index]] == 0) {
					open.push(targets[index]);
				}
			}
		}
		return order;
	}

	/** Return all revisions with descendants first. */
	List<Integer> newestFirst() {
		BitSet nodes = new BitSet();
		nodes.set(0, size());
		return newestFirst(nodes);
	}

	boolean isHead(int node) {
		return this.up[node].length == 0;
	}

	boolean isBase(int node) {
		return this.down[node].length == 0;
	}

}
