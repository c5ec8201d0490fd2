package dev.migrate.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;

/**
 * The rows of a version table while a plan is made: the revisions that are applied, but
 * which nothing applied follows or depends on.
 */
final class VersionRows {

	private final RevisionGraph graph;

	private final Set<RevisionId> rows;

	private final RowHistory history;

	private final Map<RevisionId, Integer> dependents = new HashMap<>();

	VersionRows(RevisionGraph graph, List<RevisionId> rows) {
		this.graph = graph;
		this.rows = new LinkedHashSet<>(rows);
		this.history = new RowHistory(rows);
	}

	List<RevisionId> ids() {
		return this.history.now();
	}

	boolean contains(RevisionId id) {
		return this.rows.contains(id);
	}

	/** Note which revisions are applied, so that they can be undone. */
	void apply(Collection<RevisionId> applied) {
		for (RevisionId id : applied) {
			this.graph.effectiveDownRevisions(id).forEach((down) -> this.dependents.merge(down, 1, Integer::sum));
		}
	}

	MigrationStep upgrade(RevisionId id) {
		List<RevisionId> before = ids();
		List<RevisionId> replaced = new ArrayList<>(this.graph.effectiveDownRevisions(id));
		replaced.retainAll(this.rows);
		List<VersionChange> changes = replace(replaced, id);
		return new MigrationStep.Upgrade(id, before, ids(), changes);
	}

	MigrationStep downgrade(RevisionId id) {
		List<RevisionId> before = ids();
		List<RevisionId> uncovered = new ArrayList<>();
		for (RevisionId down : this.graph.effectiveDownRevisions(id)) {
			if (this.dependents.merge(down, -1, Integer::sum) == 0 && !this.rows.contains(down)) {
				uncovered.add(down);
			}
		}
		List<VersionChange> changes = uncover(id, uncovered);
		return new MigrationStep.Downgrade(id, before, ids(), changes);
	}

	/** Write one row in the place of others. */
	List<VersionChange> replace(List<RevisionId> replaced, RevisionId id) {
		List<VersionChange> changes = new ArrayList<>();
		if (replaced.isEmpty()) {
			changes.add(insert(id));
			return changes;
		}
		int last = replaced.size() - 1;
		replaced.subList(0, last).forEach((row) -> changes.add(delete(row)));
		changes.add(update(replaced.get(last), id));
		return changes;
	}

	VersionChange delete(RevisionId id) {
		this.rows.remove(id);
		return this.history.add(new VersionChange.Delete(id));
	}

	private List<VersionChange> uncover(RevisionId id, List<RevisionId> uncovered) {
		if (uncovered.isEmpty()) {
			return List.of(delete(id));
		}
		int last = uncovered.size() - 1;
		List<VersionChange> changes = new ArrayList<>();
		uncovered.subList(0, last).forEach((row) -> changes.add(insert(row)));
		changes.add(update(id, uncovered.get(last)));
		return changes;
	}

	private VersionChange insert(RevisionId id) {
		this.rows.add(id);
		return this.history.add(new VersionChange.Insert(id));
	}

	private VersionChange update(RevisionId from, RevisionId to) {
		this.rows.remove(from);
		this.rows.add(to);
		return this.history.add(new VersionChange.Update(from, to));
	}

}
