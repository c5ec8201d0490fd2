package dev.migrate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.Outcome;

/**
 * What the history tells about revisions that the application does not know: what they
 * follow. So an old application finds out that a database is merely ahead of it.
 */
final class StoredAncestry {

	private final Map<RevisionId, List<RevisionId>> parents = new HashMap<>();

	private final RevisionGraph graph;

	StoredAncestry(List<HistoryEntry> steps, RevisionGraph graph) {
		this.graph = graph;
		for (HistoryEntry step : steps) {
			if (step.outcome() == Outcome.DONE) {
				this.parents.putIfAbsent(step.revision(), step.parents());
			}
		}
	}

	/**
	 * Return whether everything the application knows is applied when these are the rows.
	 */
	boolean covers(List<RevisionId> rows) {
		Set<RevisionId> reached = new HashSet<>();
		Deque<RevisionId> open = new ArrayDeque<>(rows);
		while (!open.isEmpty()) {
			RevisionId id = open.pop();
			if (reached.add(id) && this.graph.revision(id).isEmpty()) {
				open.addAll(this.parents.getOrDefault(id, List.of()));
			}
		}
		List<RevisionId> known = reached.stream().filter((id) -> this.graph.revision(id).isPresent()).toList();
		return this.graph.pending(known).isEmpty();
	}

}
