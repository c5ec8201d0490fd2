package dev.migrate.version;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import dev.migrate.dialect.BookkeepingTables;
import dev.migrate.dialect.LockHolder;
import dev.migrate.dialect.LockKey;
import dev.migrate.dialect.SessionLock;
import dev.migrate.failpoint.Failpoint;
import dev.migrate.operation.SqlStatement;

/**
 * The lock that one session at a time migrates under. It is taken by trying, in
 * autocommit mode, for as long as whoever has it works; it ends with the session.
 */
public final class MigrationLock {

	private static final long FIRST_PAUSE_MILLIS = 25;

	private static final long LONGEST_PAUSE_MILLIS = 1000;

	private final SessionLock lock;

	private final BookkeepingTables bookkeeping;

	private final LockKey key;

	private final long sessionId;

	public MigrationLock(SessionLock lock, BookkeepingTables bookkeeping, LockKey key, long sessionId) {
		this.lock = lock;
		this.bookkeeping = bookkeeping;
		this.key = key;
		this.sessionId = sessionId;
	}

	/**
	 * Take the lock, unless there is no more need for it before it is free.
	 * @return whether this session has the lock now
	 */
	public boolean acquire(Connection connection, LockWaiting waiting) throws SQLException {
		long start = System.nanoTime();
		while (true) {
			Failpoint.LOCK_BEFORE_TRY.reached();
			SessionLock.Attempt attempt = this.lock.tryAcquire(connection, this.key, this.sessionId);
			if (attempt == SessionLock.Attempt.ACQUIRED) {
				Failpoint.LOCK_ACQUIRED.reached();
				return true;
			}
			if (attempt == SessionLock.Attempt.SHARED_SESSION) {
				throw new SharedSessionException();
			}
			Duration waited = Duration.ofNanos(System.nanoTime() - start);
			waiting.waited(waited, () -> holder(connection));
			waiting.pause(pauseAfter(waited));
			// Asked right before the next try: whoever has the lock may be done by now.
			if (!waiting.stillNeeded()) {
				return false;
			}
		}
	}

	// A twentieth of what was waited already: late by little, and few questions to the
	// server.
	private Duration pauseAfter(Duration waited) {
		long bound = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS + waited.toMillis() / 20);
		return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound / 2, bound + 1));
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

	private Optional<LockHolder> holder(Connection connection) throws SQLException {
		SqlStatement query = this.lock.holderQuery(connection, this.key);
		return ActivityQuery.holder(connection, query, this.bookkeeping);
	}

}
