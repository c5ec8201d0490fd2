package dev.migrate.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.postgresql.PGConnection;

import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.PooledSession;
import dev.migrate.operation.SqlStatement;
import org.springframework.util.ClassUtils;

/** What only the driver of PostgreSQL itself can tell and do, where it is there. */
final class PostgresDriver {

	private static final boolean PRESENT = ClassUtils.isPresent("org.postgresql.PGConnection",
			PostgresDriver.class.getClassLoader());

	private PostgresDriver() {
	}

	/** Return what serves a client, if its connection leads to a pooler. */
	static Optional<PooledSession> pooled(Connection connection) throws SQLException {
		return PRESENT ? Linked.pooled(connection) : Optional.empty();
	}

	/** Let no statement of a connection stay prepared on the server. */
	static void prepareNothing(Connection connection) throws SQLException {
		if (PRESENT) {
			Linked.prepareNothing(connection);
		}
	}

	/** Only linked where the driver is on the class path. */
	private static final class Linked {

		// A server tells its clients the number of their session when they connect, for
		// requests to cancel. A pooler can't know it yet and makes one up.
		static Optional<PooledSession> pooled(Connection connection) throws SQLException {
			if (!connection.isWrapperFor(PGConnection.class)) {
				return Optional.empty();
			}
			long told = connection.unwrap(PGConnection.class).getBackendPID();
			long server = new BoundStatement(connection, SqlStatement.of("SELECT pg_backend_pid()"))
				.row((row) -> row.getLong(1));
			return (told == server) ? Optional.empty() : Optional.of(new PooledSession(told, server));
		}

		static void prepareNothing(Connection connection) throws SQLException {
			if (connection.isWrapperFor(PGConnection.class)) {
				connection.unwrap(PGConnection.class).setPrepareThreshold(0);
			}
		}

	}

}
