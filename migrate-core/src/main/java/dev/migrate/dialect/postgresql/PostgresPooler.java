package dev.migrate.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.postgresql.PGConnection;

import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.PooledSession;
import dev.migrate.operation.SqlStatement;
import org.springframework.util.ClassUtils;

/** Tells a connection to a pooler from one to a server. */
final class PostgresPooler {

	private static final boolean PRESENT = ClassUtils.isPresent("org.postgresql.PGConnection",
			PostgresPooler.class.getClassLoader());

	private PostgresPooler() {
	}

	static Optional<PooledSession> session(Connection connection) throws SQLException {
		return PRESENT ? Driver.session(connection) : Optional.empty();
	}

	/** Only linked where the driver is on the class path. */
	private static final class Driver {

		// A server tells its clients the number of their session when they connect, for
		// requests to cancel. A pooler can't know it yet and makes one up.
		static Optional<PooledSession> session(Connection connection) throws SQLException {
			if (!connection.isWrapperFor(PGConnection.class)) {
				return Optional.empty();
			}
			long told = connection.unwrap(PGConnection.class).getBackendPID();
			long server = new BoundStatement(connection, SqlStatement.of("SELECT pg_backend_pid()"))
				.row((row) -> row.getLong(1));
			return (told == server) ? Optional.empty() : Optional.of(new PooledSession(told, server));
		}

	}

}
