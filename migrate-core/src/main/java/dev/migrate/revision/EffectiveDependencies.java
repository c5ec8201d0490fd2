package dev.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Leaves out the dependencies that a revision inherits anyway, because a revision it
 * follows declares them as well.
 */
final class EffectiveDependencies {

	private final Links links;

	private final int[][] dependencies;

	EffectiveDependencies(Links links, int[][] dependencies) {
		this.links = links;
		this.dependencies = dependencies;
	}

	int[][] find() {
		if (Arrays.stream(this.dependencies).allMatch((targets) -> targets.length == 0)) {
			return this.dependencies;
		}
		Map<Integer, BitSet> dependents = new HashMap<>();
		for (int node = 0; node < this.dependencies.length; node++) {
			for (int target : this.dependencies[node]) {
				dependents.computeIfAbsent(target, (key) -> new BitSet()).set(node);
			}
		}
		Map<Integer, BitSet> inheriting = new HashMap<>();
		dependents.forEach((target, nodes) -> {
			if (nodes.cardinality() > 1) {
				inheriting.put(target, inheriting(nodes));
			}
		});
		int[][] effective = new int[this.dependencies.length][];
		Arrays.setAll(effective,
				(node) -> Arrays.stream(this.dependencies[node])
					.filter((target) -> !inheriting.getOrDefault(target, new BitSet()).get(node))
					.toArray());
		return effective;
	}

	private BitSet inheriting(BitSet nodes) {
		BitSet children = new BitSet();
		nodes.stream().flatMap((node) -> Arrays.stream(this.links.up(node))).forEach(children::set);
		return this.links.descendants(children);
	}

}
