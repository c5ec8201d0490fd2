package dev.migrate.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds revisions that lead back to themselves. */
final class Circles {

	private final Links links;

	private final int[] position;

	private final IntStack path;

	private int found;

	Circles(Links links) {
		this.links = links;
		this.position = new int[links.size()];
		this.path = new IntStack(links.size());
	}

	/** Return the sets of revisions of which each leads to every other of its set. */
	List<BitSet> find() {
		if (this.links.newestFirst().size() == this.links.size()) {
			return List.of();
		}
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
		for (int start = 0; start < size; start++) {
			if (!seen.get(start)) {
				visit(start, seen, finished);
			}
		}
		return finished;
	}

	private void visit(int start, BitSet seen, int[] finished) {
		this.path.push(start);
		seen.set(start);
		while (!this.path.isEmpty()) {
			int[] targets = this.links.down(this.path.peek());
			if (this.position[this.path.peek()] == targets.length) {
				finished[this.found++] = this.path.pop();
				continue;
			}
			int target = targets[this.position[this.path.peek()]++];
			if (!seen.get(target)) {
				seen.set(target);
				this.path.push(target);
			}
		}
	}

	private BitSet backwards(int start, BitSet assigned) {
		BitSet circle = new BitSet();
		this.path.push(start);
		assigned.set(start);
		while (!this.path.isEmpty()) {
			int node = this.path.pop();
			circle.set(node);
			for (int next : this.links.up(node)) {
				if (!assigned.get(next)) {
					assigned.set(next);
					this.path.push(next);
				}
			}
		}
		return circle;
	}

}
