package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import dev.migrate.contention.BlockerWatch;
import dev.migrate.contention.StatementLimits;
import dev.migrate.dialect.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lends connections for migrations, and takes care that none goes back changed. */
final class Connections {

	private static final Logger logger = LoggerFactory.getLogger(Connections.class);

	private final DataSource dataSource;

	Connections(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Open a connection; nothing in it is changed but autocommit, which the pool resets.
	 */
	Connection open() {
		try {
			return this.dataSource.getConnection();
		}
		catch (SQLException | RuntimeException ex) {
			// A pool that can't make its first connection throws what it likes.
			throw new DatabaseUnavailableException(ex);
		}
	}

	/** Return who looks from another session what a session waits for. */
	BlockerWatch watch(Sessions sessions, long sessionId, StatementLimits limits) {
		return new BlockerWatch(this.dataSource, sessions, sessionId, limits);
	}

	/** Give back a connection that has been only read from. */
	void giveBack(Connection connection, boolean autoCommit) {
		try (connection) {
			if (connection.getAutoCommit() != autoCommit) {
				connection.setAutoCommit(autoCommit);
			}
		}
		catch (SQLException ex) {
			logger.debug("A connection could not be given back", ex);
		}
	}

	/**
	 * End the session of a connection, so that no one meets our lock or our settings. A
	 * pool finds the connection broken when it is given back and drops it.
	 */
	void discard(Connection connection, boolean autoCommit, boolean readOnly) {
		try (connection) {
			if (!connection.getAutoCommit()) {
				// Changing the mode would commit what is left open.
				connection.rollback();
			}
			// As it was lent: a pool that takes back a session it has ended must find
			// nothing to reset.
			connection.setAutoCommit(autoCommit);
			connection.setReadOnly(readOnly);
			if (!HikariSessions.end(this.dataSource, connection)) {
				connection.abort(Runnable::run);
			}
		}
		catch (SQLException | RuntimeException ex) {
			// What was done is done: a pool that stumbles over the end of a session must
			// not make it a failure.
			logger.debug("The pool noticed that a connection is gone", ex);
		}
	}

}
