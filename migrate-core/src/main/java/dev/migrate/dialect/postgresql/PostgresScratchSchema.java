package dev.migrate.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.operation.SqlWords;

/**
 * A schema of its own in a transaction that is rolled back: nobody else ever sees it.
 * Types and functions of the default schema and of extensions are found as usual.
 *
 * @param connection the connection that is in the transaction
 * @param autoCommit whether it ends every statement otherwise
 */
record PostgresScratchSchema(Connection connection, boolean autoCommit) implements ScratchDatabase {

	static PostgresScratchSchema open(Connection connection, SqlWords words) throws SQLException {
		PostgresScratchSchema scratch = new PostgresScratchSchema(connection, connection.getAutoCommit());
		String schema = words.quote("migrate_scratch_" + UUID.randomUUID().toString().replace("-", ""));
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("CREATE SCHEMA " + schema);
			statement.execute(
					"SELECT pg_catalog.set_config('search_path', '%s, ' || pg_catalog.current_setting('search_path'), true)"
						.formatted(schema.replace("'", "''")));
			return scratch;
		}
		catch (SQLException ex) {
			scratch.close();
			throw ex;
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.rollback();
		this.connection.setAutoCommit(this.autoCommit);
	}

}
