package dev.migrate.autoconfigure.endpoint;

import java.util.List;

import dev.migrate.MigrationStatus;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.Outcome;

/** How a revision stands to a database. */
public enum RevisionState {

	/** The database has it. */
	APPLIED,

	/** The application has it, and the database does not. */
	PENDING,

	/** It is pending, and its last step failed. */
	FAILED,

	/** The database, or the revisions, could not be read; or the application lacks it. */
	UNKNOWN;

	/**
	 * Return the state of a revision.
	 * @param revision its id
	 * @param known whether the application has it
	 * @param status where the database is, with the newest steps of the revision
	 */
	static RevisionState of(RevisionId revision, boolean known, MigrationStatus status) {
		if (!known) {
			return status.unknown().contains(revision) ? APPLIED : UNKNOWN;
		}
		if (status.pending().stream().noneMatch((pending) -> pending.revision().id().equals(revision))) {
			return APPLIED;
		}
		return failed(status) ? FAILED : PENDING;
	}

	// Who fails leaves a revision pending; who is at it holds the lock.
	private static boolean failed(MigrationStatus status) {
		List<HistoryEntry> steps = status.history();
		return status.lockHolder().isEmpty() && !steps.isEmpty() && steps.get(0).outcome() != Outcome.DONE;
	}

}
