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

/**
 * Tries to take a lock for as long as whoever has it works, and holds nothing meanwhile.
 */
public final class LockTries {

	private static final long FIRST_PAUSE_MILLIS = 25;

	private static final long LONGEST_PAUSE_MILLIS = 1000;

	private final SessionLock lock;

	private final BookkeepingTables bookkeeping;

	private final LockKey key;

	/**
	 * Try for a lock.
	 * @param lock tells who has it
	 * @param bookkeeping tells since when
	 * @param key what it is for
	 */
	public LockTries(SessionLock lock, BookkeepingTables bookkeeping, LockKey key) {
		this.lock = lock;
		this.bookkeeping = bookkeeping;
		this.key = key;
	}

	/**
	 * Try until it is taken, unless there is no more need for it before it is free.
	 * @return whether it is taken
	 */
	public boolean make(Connection connection, Try attempt, LockWaiting waiting) throws SQLException {
		long start = System.nanoTime();
		while (true) {
			Failpoint.LOCK_BEFORE_TRY.reached();
			if (attempt.succeeds()) {
				Failpoint.LOCK_ACQUIRED.reached();
				return true;
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

	private Optional<LockHolder> holder(Connection connection) throws SQLException {
		return ActivityQuery.holder(connection, this.lock.holderQuery(connection, this.key), this.bookkeeping);
	}

	/** One try. */
	@FunctionalInterface
	public interface Try {

		/** Return whether the lock is taken now. */
		boolean succeeds() throws SQLException;

	}

}
