package dev.migrate.dialect.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.dialect.Inspection;
import dev.migrate.dialect.SchemaReader;
import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.dialect.sqlite.reader.SqliteColumnComparison;
import dev.migrate.dialect.sqlite.reader.SqliteSchemaReader;
import dev.migrate.operation.SqlWords;

/**
 * Looks at SQLite.
 *
 * @param words writes SQL
 */
record SqliteInspection(SqlWords words) implements Inspection {

	@Override
	public SchemaReader reader() {
		return new SqliteSchemaReader();
	}

	@Override
	public ColumnComparison columns(Connection connection) {
		return new SqliteColumnComparison(connection, this.words);
	}

	@Override
	public ScratchDatabase scratch(Connection connection) throws SQLException {
		return SqliteScratchDatabase.open(connection, this.words);
	}

}
