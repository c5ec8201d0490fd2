package dev.migrate.version;

import java.util.Optional;

import dev.migrate.dialect.SessionLock;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/** The session does not have the lock any more. */
public final class LockLostException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private static final String GIVEN_UP = "at its end the session did not have the migration lock any more, so another"
			+ " instance may be migrating now. Take out of it what releases the advisory locks of a session"
			+ " (pg_advisory_unlock_all, pg_advisory_unlock, DISCARD ALL), and run again.";

	private static final String OTHER_SESSION = "at its end it was on another database session than the one that took the"
			+ " migration lock. A pooler hands out sessions by transaction. Give migrations a URL that leads to the"
			+ " database directly, in 'migrate.url' or by a @MigrateDataSource, or set 'migrate.lock-scope=transaction', and run again.";

	private static final String ROLLED_BACK = "What was committed before it is recorded.";

	private static final String STAYS = "It runs without a transaction, so what it did stays: look at the database first.";

	private final @Nullable RevisionId revision;

	/** The lock was found lost when the run gave it back, with nothing left to record. */
	LockLostException() {
		super("The session lost the migration lock after its last revision. What was committed is recorded; nothing else"
				+ " was done. Look for a pooler that changes sessions, and run again.");
		this.revision = null;
	}

	/**
	 * The lock was found lost when a revision was about to be recorded.
	 * @param revision the revision
	 * @param hold what has become of the lock
	 * @param transactional whether the revision is rolled back
	 */
	public LockLostException(RevisionId revision, SessionLock.Hold hold, boolean transactional) {
		super("Revision '%s' %s %s %s".formatted(revision, transactional ? "was rolled back:" : "was not recorded:",
				(hold == SessionLock.Hold.OTHER_SESSION) ? OTHER_SESSION : GIVEN_UP,
				transactional ? ROLLED_BACK : STAYS));
		this.revision = revision;
	}

	/** Return the revision at whose end the lock was found lost. */
	public Optional<RevisionId> revision() {
		return Optional.ofNullable(this.revision);
	}

}
