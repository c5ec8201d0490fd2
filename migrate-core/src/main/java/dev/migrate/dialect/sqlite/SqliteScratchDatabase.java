package dev.migrate.dialect.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.dialect.sqlite.reader.SqliteSchemaReader;
import dev.migrate.operation.SqlWords;

/**
 * A database in memory that only its connection knows. Where the original has other files
 * attached, it has as many that are empty.
 *
 * @param connection the connection to it
 */
record SqliteScratchDatabase(Connection connection) implements ScratchDatabase {

	static SqliteScratchDatabase open(Connection original, SqlWords words) throws SQLException {
		SqliteScratchDatabase scratch = new SqliteScratchDatabase(DriverManager.getConnection("jdbc:sqlite::memory:"));
		try (Statement statement = scratch.connection.createStatement()) {
			for (String schema : new SqliteSchemaReader().schemas(original)) {
				statement.execute("ATTACH ':memory:' AS " + words.quote(schema));
			}
			// As in a session for migrations.
			statement.execute("PRAGMA foreign_keys = OFF");
			return scratch;
		}
		catch (SQLException ex) {
			scratch.close();
			throw ex;
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
