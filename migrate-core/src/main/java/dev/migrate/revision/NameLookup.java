package dev.migrate.revision;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds revisions by their ids, by the start of an id, and by the labels they declare.
 */
final class NameLookup {

	private static final int SHORTEST_COMPLETED = 4;

	private final RevisionGraph graph;

	private final NavigableMap<String, Integer> names;

	NameLookup(RevisionGraph graph) {
		this.graph = graph;
		this.names = new TreeMap<>(graph.names());
	}

	/** Find a revision, on the given branch if there is one. */
	int find(String name, Optional<String> branch) {
		Optional<BitSet> lineage = branch.map(this::lineage);
		Integer exact = this.names.get(name);
		int node = (exact != null) ? exact : complete(name, lineage);
		if (lineage.isPresent() && !lineage.get().get(node)) {
			throw new SelectorException.NotInBranch(this.graph.id(node).value(), branch.get());
		}
		return node;
	}

	/** Find the only revision on a branch that starts so, if there is one. */
	Optional<Integer> narrow(String prefix, Optional<String> branch) {
		if (branch.isEmpty()) {
			return Optional.empty();
		}
		List<Map.Entry<String, Integer>> candidates = candidates(prefix, branch.map(this::lineage));
		return (candidates.size() == 1) ? Optional.of(candidates.get(0).getValue()) : Optional.empty();
	}

	/** Find the revision that a branch is named after. */
	int branch(String name) {
		Integer exact = this.names.get(name);
		if (exact != null) {
			return exact;
		}
		List<Map.Entry<String, Integer>> candidates = candidates(name, Optional.empty());
		if (candidates.size() != 1) {
			throw new SelectorException.UnknownBranch(name);
		}
		return candidates.get(0).getValue();
	}

	/** Return everything on the lines of a branch. */
	BitSet lineage(String branch) {
		BitSet node = new BitSet();
		node.set(branch(branch));
		return this.graph.lines().lineage(node);
	}

	private int complete(String prefix, Optional<BitSet> lineage) {
		if (prefix.isEmpty()) {
			throw new SelectorException.BadExpression(prefix, "a name is missing");
		}
		List<Map.Entry<String, Integer>> candidates = candidates(prefix, lineage);
		if (candidates.isEmpty()) {
			throw new SelectorException.UnknownRevision(prefix);
		}
		if (candidates.size() > 1) {
			throw new SelectorException.AmbiguousPrefix(prefix, candidates.stream().map(Map.Entry::getKey).toList());
		}
		return candidates.get(0).getValue();
	}

	private List<Map.Entry<String, Integer>> candidates(String prefix, Optional<BitSet> lineage) {
		return this.names.tailMap(prefix)
			.entrySet()
			.stream()
			.takeWhile((entry) -> entry.getKey().startsWith(prefix))
			.filter((entry) -> entry.getKey().length() >= SHORTEST_COMPLETED)
			.filter((entry) -> lineage.isEmpty() || lineage.get().get(entry.getValue()))
			.toList();
	}

}
