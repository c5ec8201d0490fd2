package dev.migrate.version;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.LockKey;
import dev.migrate.dialect.Session;
import dev.migrate.dialect.SessionLock;
import dev.migrate.dialect.TransactionLock;
import dev.migrate.operation.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The lock that one transaction at a time migrates under, whichever session it is given.
 * It ends with the transaction.
 */
public final class TransactionMigrationLock {

	private final TransactionLock lock;

	private final SessionLock holders;

	private final LockTries tries;

	private final LockKey key;

	private @Nullable Session found;

	/**
	 * Lock what a key is for.
	 * @param lock the lock of the dialect
	 */
	public TransactionMigrationLock(TransactionLock lock, Dialect dialect, LockKey key) {
		this.lock = lock;
		this.holders = dialect.lock();
		this.tries = new LockTries(dialect.lock(), dialect.bookkeeping(), key);
		this.key = key;
	}

	/**
	 * Begin a transaction that has the lock, unless there is no more need for it before
	 * it is free. Between two tries there is no transaction.
	 * @return whether there is a transaction, and it has the lock
	 */
	public boolean acquire(Connection connection, LockWaiting waiting) throws SQLException {
		return this.tries.make(connection, () -> isAcquired(connection), waiting);
	}

	private boolean isAcquired(Connection connection) throws SQLException {
		connection.setAutoCommit(false);
		Optional<Session> session = this.lock.tryAcquire(connection, this.key);
		if (session.isPresent()) {
			this.found = session.get();
			return true;
		}
		connection.rollback();
		connection.setAutoCommit(true);
		return false;
	}

	/** Return the session of the transaction, as it was found. */
	public Session found() {
		if (this.found == null) {
			throw new IllegalStateException("No transaction has had the lock yet");
		}
		return this.found;
	}

	/** Return the condition that is true in the transaction that has the lock. */
	public SqlStatement fence() {
		return this.holders.fence(this.key, found().id());
	}

	/** Return what has become of the lock. */
	public SessionLock.Hold hold(Connection connection) throws SQLException {
		return this.holders.hold(connection, this.key, found().id());
	}

}
