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
		changes.forEach((change) -> change.applyTo(changed));
		this.rows = List.copyOf(changed);
	}

}
