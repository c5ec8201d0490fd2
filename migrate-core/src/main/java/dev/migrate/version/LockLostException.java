package dev.migrate.version;

import dev.migrate.revision.RevisionException;

/** The session does not have the lock any more. */
public final class LockLostException extends RevisionException {

	private static final long serialVersionUID = 1L;

	public LockLostException() {
		super("The session lost the migration lock while it migrated. What was committed is recorded; nothing else was"
				+ " done. Look for a pooler that changes sessions, or for a revision that calls pg_advisory_unlock_all, and"
				+ " run again.");
	}

}
