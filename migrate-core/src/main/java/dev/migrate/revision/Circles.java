package dev.migrate.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds revisions that lead back to themselves. */
final class Circles {

	private final Links links;

	private final int[] position;

	private int found;

	Circles(Links links) {
		this.links = links;
		this.position = new int[links.size()];
	}

	/** Return the sets of revisions of which each leads to every other of its set. */
	List<BitSet> find() {
		int size = this.links.size();
		int[] finished = finishingOrder();
		BitSet assigned = new BitSet(size);
		List<BitSet> circles = new ArrayList<>();
		for (int index = size - 1; index >= 0; index--) {
			if (!assigned.get(finished[index])) {
				BitSet circle = backwards(finished[index], assigned);
				if (circle.cardinality() > 1) {
					circles.add(circle);
				}
			}
		}
		return circles;
	}

	private int[] finishingOrder() {
		int size = this.links.size();
		int[] finished = new int[size];
		BitSet seen = new BitSet(size);
		int[] stack = new int[size];
		for (int start = 0; start < size; start++) {
			if (!seen.get(start)) {
				visit(start, seen, stack, finished);
			}
		}
		return finished;
	}

	private void visit(int start, BitSet seen, int[] stack, int[] finished) {
		int depth = 0;
		stack[depth++] = start;
		seen.set(start);
		while (depth > 0) {
			int node = stack[depth - 1];
			int[] targets = this.links.down(node);
			if (this.position[node] == targets.length) {
				finished[this.found++] = node;
				depth--;
				continue;
			}
			int target = targets[this.position[node]++];
			if (!seen.get(target)) {
				seen.set(target);
				stack[depth++] = target;
			}
		}
	}

	private BitSet backwards(int start, BitSet assigned) {
		BitSet circle = new BitSet();
		List<Integer> stack = new ArrayList<>(List.of(start));
		assigned.set(start);
		while (!stack.isEmpty()) {
			int node = stack.remove(stack.size() - 1);
			circle.set(node);
			for (int next : this.links.up(node)) {
				if (!assigned.get(next)) {
					assigned.set(next);
					stack.add(next);
				}
			}
		}
		return circle;
	}

}
