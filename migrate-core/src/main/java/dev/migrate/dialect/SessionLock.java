package dev.migrate.dialect;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrate.operation.SqlStatement;

/**
 * A lock that lives exactly as long as the session that took it. It is only ever tried,
 * in autocommit mode: a session that waits inside the database would hold a snapshot that
 * a concurrent index build waits for.
 */
public interface SessionLock {

	/**
	 * Try to take the lock, on no other session than this.
	 * @param sessionId the session that is going to migrate
	 */
	Attempt tryAcquire(Connection connection, LockKey key, long sessionId) throws SQLException;

	/** Give the lock back; return whether this session still had it. */
	boolean release(Connection connection, LockKey key) throws SQLException;

	/**
	 * Return the condition that is true on the session that took the lock, for as long as
	 * it has it: the fence around a statement that must not take effect without it.
	 * @param sessionId the session that took the lock
	 */
	SqlStatement fence(LockKey key, long sessionId);

	/**
	 * Return what has become of the lock.
	 * @param sessionId the session that took it
	 */
	Hold hold(Connection connection, LockKey key, long sessionId) throws SQLException;

	/**
	 * Return the query for who has the lock, of at most one row with the columns
	 * {@code session_id}, {@code lock_application}, {@code lock_user}, {@code address}
	 * and {@code since}, so that it can be part of a larger one.
	 */
	SqlStatement holderQuery(Connection connection, LockKey key) throws SQLException;

	/** What became of an attempt to take the lock. */
	enum Attempt {

		/** This session has the lock now. */
		ACQUIRED,

		/** Another session has it. */
		BUSY,

		/**
		 * The session had it before we asked, or is not the one that is going to migrate:
		 * clients share sessions, as behind a pooler that hands them out by transaction.
		 */
		SHARED_SESSION

	}

	/** What has become of a lock that was taken. */
	enum Hold {

		/** This session took the lock and still has it. */
		HELD,

		/** This session took the lock and has it no more. */
		GIVEN_UP,

		/** Another session than this took the lock. */
		OTHER_SESSION;

		/**
		 * Return what has become of it.
		 * @param sameSession whether this session is the one that took it
		 * @param held whether this session has it
		 */
		public static Hold of(boolean sameSession, boolean held) {
			if (!sameSession) {
				return OTHER_SESSION;
			}
			return held ? HELD : GIVEN_UP;
		}

	}

}
