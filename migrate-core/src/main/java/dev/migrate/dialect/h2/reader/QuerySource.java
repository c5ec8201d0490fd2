package dev.migrate.dialect.h2.reader;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.CatalogLookup.RowReader;
import dev.migrate.operation.SqlStatement;

/** Whom the catalog is asked of. */
interface QuerySource {

	/** Return the rows of a query. */
	<T> List<T> rows(SqlStatement query, RowReader<T> reader) throws SQLException;

	/** Return the database at the end of a connection. */
	static QuerySource of(Connection connection) {
		return new QuerySource() {

			@Override
			public <T> List<T> rows(SqlStatement query, RowReader<T> reader) throws SQLException {
				return new BoundStatement(connection, query).rows(reader);
			}

		};
	}

	/** Return the database that a migration changes. */
	static QuerySource of(CatalogLookup lookup, String what) {
		return new QuerySource() {

			@Override
			public <T> List<T> rows(SqlStatement query, RowReader<T> reader) {
				return lookup.rows(what, query, reader);
			}

		};
	}

}
