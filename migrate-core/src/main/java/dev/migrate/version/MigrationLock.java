package dev.migrate.version;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrate.dialect.BookkeepingTables;
import dev.migrate.dialect.LockKey;
import dev.migrate.dialect.SessionLock;
import dev.migrate.failpoint.Failpoint;
import dev.migrate.operation.SqlStatement;

/**
 * The lock that one session at a time migrates under. It is taken by trying, in
 * autocommit mode, for as long as whoever has it works; it ends with the session.
 */
public final class MigrationLock {

	private final SessionLock lock;

	private final LockTries tries;

	private final LockKey key;

	private final long sessionId;

	public MigrationLock(SessionLock lock, BookkeepingTables bookkeeping, LockKey key, long sessionId) {
		this.lock = lock;
		this.tries = new LockTries(lock, bookkeeping, key);
		this.key = key;
		this.sessionId = sessionId;
	}

	/**
	 * Take the lock, unless there is no more need for it before it is free.
	 * @return whether this session has the lock now
	 */
	public boolean acquire(Connection connection, LockWaiting waiting) throws SQLException {
		return this.tries.make(connection, () -> isAcquired(connection), waiting);
	}

	private boolean isAcquired(Connection connection) throws SQLException {
		SessionLock.Attempt attempt = this.lock.tryAcquire(connection, this.key, this.sessionId);
		if (attempt == SessionLock.Attempt.SHARED_SESSION) {
			throw new SharedSessionException();
		}
		return attempt == SessionLock.Attempt.ACQUIRED;
	}

	/**
	 * Return the condition that is true on the session that took the lock, for as long as
	 * it has it.
	 */
	public SqlStatement fence() {
		return this.lock.fence(this.key, this.sessionId);
	}

	/** Return what has become of the lock. */
	public SessionLock.Hold hold(Connection connection) throws SQLException {
		return this.lock.hold(connection, this.key, this.sessionId);
	}

	/** Give the lock back; fail if it was lost on the way. */
	public void release(Connection connection) throws SQLException {
		Failpoint.UNLOCK_BEFORE.reached();
		if (!this.lock.release(connection, this.key)) {
			throw new LockLostException();
		}
		Failpoint.UNLOCK_AFTER.reached();
	}

}
