package dev.migrate.dialect.h2;

import java.sql.Connection;
import java.sql.SQLException;

import dev.migrate.dialect.ColumnComparison;
import dev.migrate.dialect.Inspection;
import dev.migrate.dialect.SchemaReader;
import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.dialect.h2.reader.H2ColumnComparison;
import dev.migrate.dialect.h2.reader.H2SchemaReader;
import dev.migrate.operation.SqlWords;

/**
 * Looks at H2.
 *
 * @param words writes SQL
 */
record H2Inspection(SqlWords words) implements Inspection {

	@Override
	public SchemaReader reader() {
		return new H2SchemaReader(this.words);
	}

	@Override
	public ColumnComparison columns(Connection connection) {
		return new H2ColumnComparison(connection, this.words);
	}

	@Override
	public ScratchDatabase scratch(Connection connection) throws SQLException {
		return H2ScratchDatabase.open(connection);
	}

}
