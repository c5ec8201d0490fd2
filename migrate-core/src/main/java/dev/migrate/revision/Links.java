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
		int[] degrees = new int[down.length];
		for (int[] targets : down) {
			for (int target : targets) {
				degrees[target]++;
			}
		}
		int[][] up = new int[down.length][];
		Arrays.setAll(up, (node) -> new int[degrees[node]]);
		for (int node = down.length - 1; node >= 0; node--) {
			for (int target : down[node]) {
				up[target][--degrees[target]] = node;
			}
		}
		return new Links(down, up);
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
		int[] stack = new int[edges.length];
		int size = 0;
		for (int node = start.nextSetBit(0); node >= 0; node = start.nextSetBit(node + 1)) {
			stack[size++] = node;
		}
		while (size > 0) {
			for (int next : edges[stack[--size]]) {
				if (!seen.get(next)) {
					seen.set(next);
					stack[size++] = next;
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
		int[] waiting = new int[this.down.length];
		nodes.stream().flatMap((node) -> Arrays.stream(this.down[node])).forEach((target) -> waiting[target]++);
		int[] open = nodes.stream().filter((node) -> waiting[node] == 0).toArray();
		int[] stack = new int[this.down.length];
		int size = 0;
		for (int index = open.length - 1; index >= 0; index--) {
			stack[size++] = open[index];
		}
		List<Integer> order = new ArrayList<>();
		while (size > 0) {
			int node = stack[--size];
			order.add(node);
			int[] targets = this.down[node];
			for (int index = targets.length - 1; index >= 0; index--) {
				int target = targets[index];
				if (--waiting[target] == 0 && nodes.get(target)) {
					stack[size++] = target;
				}
			}
		}
		return order;
	}

	boolean isHead(int node) {
		return this.up[node].length == 0;
	}

	boolean isBase(int node) {
		return this.down[node].length == 0;
	}

}
