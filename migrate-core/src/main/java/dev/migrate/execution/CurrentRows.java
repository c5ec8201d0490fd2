package dev.migrate.execution;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.plan.VersionChange;
import dev.migrate.revision.RevisionId;

/** The version rows as the steps of a run leave them. */
final class CurrentRows {

	private List<RevisionId> rows;

	CurrentRows(List<RevisionId> rows) {
		this.rows = List.copyOf(rows);
	}

	List<RevisionId> list() {
		return this.rows;
	}

	void apply(List<VersionChange> changes) {
		List<RevisionId> changed = new ArrayList<>(this.rows);
		changes.forEach((change) -> apply(change, changed));
		this.rows = List.copyOf(changed);
	}

	/** Return whether the rows are those that a change starts from. */
	boolean allow(VersionChange change) {
		return apply(change, new ArrayList<>(this.rows));
	}

	private static boolean apply(VersionChange change, List<RevisionId> rows) {
		if (change instanceof VersionChange.Insert insert) {
			return !rows.contains(insert.id()) && rows.add(insert.id());
		}
		if (change instanceof VersionChange.Update update) {
			return rows.remove(update.from()) && rows.add(update.to());
		}
		return rows.remove(((VersionChange.Delete) change).id());
	}

}
