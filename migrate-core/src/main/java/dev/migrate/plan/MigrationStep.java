package dev.migrate.plan;

import java.util.List;

import dev.migrate.revision.RevisionId;

/**
 * One revision that is applied, undone or only recorded, and what that changes in the
 * version table.
 */
public sealed interface MigrationStep {

	/** Return the revision that this step is about. */
	RevisionId revision();

	/** Return the rows of the version table before the step. */
	List<RevisionId> rowsBefore();

	/** Return the rows of the version table after the step. */
	List<RevisionId> rowsAfter();

	/** Return the edits of the version table, to be made in this order. */
	List<VersionChange> changes();

	/**
	 * A revision that is applied.
	 *
	 * @param revision the revision
	 * @param rowsBefore the rows of the version table before the step
	 * @param rowsAfter the rows of the version table after the step
	 * @param changes the edits that lead from one to the other
	 */
	record Upgrade(RevisionId revision, List<RevisionId> rowsBefore, List<RevisionId> rowsAfter,
			List<VersionChange> changes) implements MigrationStep {

		public Upgrade {
			rowsBefore = RowHistory.fixed(rowsBefore);
			rowsAfter = RowHistory.fixed(rowsAfter);
			changes = List.copyOf(changes);
		}

	}

	/**
	 * A revision that is undone.
	 *
	 * @param revision the revision
	 * @param rowsBefore the rows of the version table before the step
	 * @param rowsAfter the rows of the version table after the step
	 * @param changes the edits that lead from one to the other
	 */
	record Downgrade(RevisionId revision, List<RevisionId> rowsBefore, List<RevisionId> rowsAfter,
			List<VersionChange> changes) implements MigrationStep {

		public Downgrade {
			rowsBefore = RowHistory.fixed(rowsBefore);
			rowsAfter = RowHistory.fixed(rowsAfter);
			changes = List.copyOf(changes);
		}

	}

	/**
	 * A move in the version table that runs no revision.
	 *
	 * @param revision the revision that is recorded, or whose row goes away
	 * @param from the rows it takes the place of
	 * @param to the row that is written; empty if rows only go away
	 * @param rowsBefore the rows of the version table before the step
	 * @param rowsAfter the rows of the version table after the step
	 * @param changes the edits that lead from one to the other
	 */
	record Stamp(RevisionId revision, List<RevisionId> from, List<RevisionId> to, List<RevisionId> rowsBefore,
			List<RevisionId> rowsAfter, List<VersionChange> changes) implements MigrationStep {

		public Stamp {
			from = List.copyOf(from);
			to = List.copyOf(to);
			rowsBefore = RowHistory.fixed(rowsBefore);
			rowsAfter = RowHistory.fixed(rowsAfter);
			changes = List.copyOf(changes);
		}

	}

}
