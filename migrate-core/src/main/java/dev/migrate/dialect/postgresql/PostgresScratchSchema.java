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
 * @param name the name of the schema
 */
record PostgresScratchSchema(Connection connection, boolean autoCommit, String name) implements ScratchDatabase {

	static PostgresScratchSchema open(Connection connection, SqlWords words) throws SQLException {
		String name = PREFIX + UUID.randomUUID().toString().substring(0, 8);
		PostgresScratchSchema scratch = new PostgresScratchSchema(connection, connection.getAutoCommit(), name);
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute("CREATE SCHEMA " + words.quote(name));
			statement.execute(
					"SELECT pg_catalog.set_config('search_path', '%s, ' || pg_catalog.current_setting('search_path'), true)"
						.formatted(name));
			return scratch;
		}
		catch (SQLException ex) {
			scratch.close();
			throw ex;
		}
	}

	@Override
	public String schema(String other) {
		return this.name + "_" + other;
	}

	@Override
	public void close() throws SQLException {
		this.connection.rollback();
		this.connection.setAutoCommit(this.autoCommit);
	}

}
