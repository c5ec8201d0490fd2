package dev.migrate.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import dev.migrate.dialect.LockKey;
import dev.migrate.dialect.Session;
import dev.migrate.dialect.Sessions;
import dev.migrate.dialect.TransactionLock;

/** A transaction-level advisory lock. */
class PostgresTransactionLock implements TransactionLock {

	// What is read under the lock must not be of a snapshot from before it. How the
	// session was found is read with it, as what is set later is ours.
	private static final String TRY = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SELECT pg_try_advisory_xact_lock(%d),"
			+ " pg_backend_pid(), session_user, coalesce(current_schema(), ''), " + PostgresSettings.STATE;

	private final PostgresSessions sessions = PostgresSessions.forTransactions();

	@Override
	public void prepare(Connection connection) throws SQLException {
		PostgresDriver.prepareNothing(connection);
	}

	@Override
	public Optional<Session> tryAcquire(Connection connection, LockKey key) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(TRY.formatted(key.number()));
			statement.getMoreResults();
			try (ResultSet result = statement.getResultSet()) {
				result.next();
				return result.getBoolean(1) ? Optional
					.of(new Session(result.getLong(2), result.getString(3), result.getString(4), result.getString(5)))
						: Optional.empty();
			}
		}
	}

	@Override
	public Sessions sessions() {
		return this.sessions;
	}

}
