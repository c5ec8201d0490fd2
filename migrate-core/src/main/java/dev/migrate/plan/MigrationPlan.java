package dev.migrate.plan;

import java.util.List;

import dev.migrate.revision.RevisionId;

/**
 * The way from where a database is to where it should be. A plan is only a value: it can
 * be shown, compared or thrown away before anything runs.
 *
 * @param rowsBefore the rows of the version table that the plan starts from
 * @param purged the rows that are deleted before the first step, if the plan says that
 * the rows are to be forgotten
 * @param steps what is done, in this order
 */
public record MigrationPlan(List<RevisionId> rowsBefore, List<RevisionId> purged, List<MigrationStep> steps) {

	public MigrationPlan {
		rowsBefore = List.copyOf(rowsBefore);
		purged = List.copyOf(purged);
		steps = List.copyOf(steps);
	}

	/** Return whether there is nothing to do. */
	public boolean isEmpty() {
		return this.steps.isEmpty() && this.purged.isEmpty();
	}

	/** Return the rows of the version table when all steps are done. */
	public List<RevisionId> rowsAfter() {
		if (!this.steps.isEmpty()) {
			return this.steps.get(this.steps.size() - 1).rowsAfter();
		}
		return this.purged.isEmpty() ? this.rowsBefore : List.of();
	}

}
