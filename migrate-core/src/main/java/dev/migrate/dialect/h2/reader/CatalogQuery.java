package dev.migrate.dialect.h2.reader;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import dev.migrate.dialect.CatalogLookup.RowReader;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;

/**
 * Queries of the catalog for all that is in some schemas.
 *
 * @param source whom to ask
 * @param names what things are called
 * @param schemas the schemas, in whatever case
 */
record CatalogQuery(QuerySource source, Names names, List<String> schemas) {

	/** Ask about the default schema and others. */
	static CatalogQuery of(QuerySource source, SqlWords words, List<String> others) throws SQLException {
		Names names = source.rows(SqlStatement.of(Names.QUERY), (row) -> Names.of(row, words)).get(0);
		List<String> schemas = new ArrayList<>(others);
		schemas.add(names.defaultSchema());
		return new CatalogQuery(source, names, schemas);
	}

	/**
	 * Return the rows of a query.
	 * @param sql the query; it has {@code %s} for the schemas, any number of times
	 */
	<T> List<T> rows(String sql, RowReader<T> reader) throws SQLException {
		String marks = "(" + String.join(", ", Collections.nCopies(this.schemas.size(), "?")) + ")";
		int places = sql.split("%s", -1).length - 1;
		List<String> upper = this.schemas.stream().map((schema) -> schema.toUpperCase(Locale.ROOT)).toList();
		Object[] parameters = Collections.nCopies(places, upper).stream().flatMap(List::stream).toArray();
		return this.source.rows(SqlStatement.of(sql.replace("%s", marks), parameters), reader);
	}

}
