package dev.migrate.dialect.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.dialect.Inspection;
import dev.migrate.dialect.NeighbourDatabase;
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

	// It is gone with the last connection to it.
	@Override
	public NeighbourDatabase neighbour(String url, String name) {
		return new NeighbourDatabase("jdbc:sqlite:file:%s?mode=memory&cache=shared".formatted(name), List.of(),
				List.of());
	}

}
