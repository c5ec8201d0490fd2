package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;

import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.CatalogLookup;
import dev.migrate.operation.SqlStatement;

/**
 * The catalog as the session of the migration sees it.
 *
 * @param connection its connection
 */
record SessionCatalog(Connection connection) implements CatalogLookup {

	@Override
	public OptionalInt serverVersion() {
		try {
			return OptionalInt.of(this.connection.getMetaData().getDatabaseMajorVersion());
		}
		catch (SQLException ex) {
			throw new StatementFailedException(0, "", ex);
		}
	}

	@Override
	public <T> List<T> rows(String what, SqlStatement query, RowReader<T> reader) {
		try {
			return new BoundStatement(this.connection, query).rows(reader);
		}
		catch (SQLException ex) {
			throw new StatementFailedException(0, query.text(), ex);
		}
	}

}
