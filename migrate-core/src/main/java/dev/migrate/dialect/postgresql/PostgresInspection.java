package dev.migrate.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.dialect.Inspection;
import dev.migrate.dialect.NeighbourDatabase;
import dev.migrate.dialect.SchemaReader;
import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.dialect.postgresql.reader.PostgresColumnComparison;
import dev.migrate.dialect.postgresql.reader.PostgresSchemaReader;
import dev.migrate.operation.SqlWords;

/**
 * Looks at PostgreSQL.
 *
 * @param words writes SQL
 */
record PostgresInspection(SqlWords words) implements Inspection {

	@Override
	public SchemaReader reader() {
		return new PostgresSchemaReader();
	}

	@Override
	public ColumnComparison columns(Connection connection) {
		return new PostgresColumnComparison(connection, this.words);
	}

	@Override
	public ScratchDatabase scratch(Connection connection) throws SQLException {
		return PostgresScratchSchema.open(connection, this.words);
	}

	@Override
	public NeighbourDatabase neighbour(String url, String name) {
		return NeighbourDatabase.onServer(url, name, this.words.quote(name));
	}

	@Override
	public boolean renamesSequences() {
		return true;
	}

	@Override
	public boolean hasEnumTypes() {
		return true;
	}

}
