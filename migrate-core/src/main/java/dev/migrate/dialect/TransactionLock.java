package dev.migrate.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A lock that lives exactly as long as the transaction that took it, for a client that is
 * given another session for each of them. It and the {@link SessionLock} of the same key
 * keep each other out.
 */
public interface TransactionLock {

	/**
	 * Keep the driver of a connection from leaving on one session what it would look for
	 * on the next.
	 */
	void prepare(Connection connection) throws SQLException;

	/**
	 * Try to take the lock, as the first thing in a transaction.
	 * @param connection a connection that is about to begin a transaction
	 * @return the session as it was found; nothing if another one has the lock
	 */
	Optional<Session> tryAcquire(Connection connection, LockKey key) throws SQLException;

	/**
	 * Return how a session is made fit for one transaction: what {@link Sessions#open}
	 * and {@link Sessions#limit} set ends with it, and {@link Sessions#restore} undoes
	 * for good what would not.
	 */
	Sessions sessions();

}
