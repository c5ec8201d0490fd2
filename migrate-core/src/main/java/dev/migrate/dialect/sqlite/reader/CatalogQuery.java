package dev.migrate.dialect.sqlite.reader;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query of the catalogs of some database files.
 *
 * @param connection whom to ask
 * @param schemas the files, by the names that the connection has for them
 */
record CatalogQuery(Connection connection, List<String> schemas) {

	/**
	 * Return the rows that a query finds in any of the files.
	 * @param sql the query; it has {@code %1$s} for the schema as a name and {@code %2$s}
	 * for it as a text
	 */
	<T> List<T> rows(String sql, String order, RowReader<T> reader) throws SQLException {
		String all = this.schemas.stream()
			.map((schema) -> sql.formatted('"' + schema.replace("\"", "\"\"") + '"',
					"'" + schema.replace("'", "''") + "'"))
			.collect(Collectors.joining(" UNION ALL "));
		return rows(all + " ORDER BY " + order, reader);
	}

	/** Return the rows of a query. */
	<T> List<T> rows(String sql, RowReader<T> reader) throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			List<T> read = new ArrayList<>();
			while (rows.next()) {
				read.add(reader.read(rows));
			}
			return read;
		}
	}

	/**
	 * Makes a value of a row.
	 *
	 * @param <T> the type of the value
	 */
	@FunctionalInterface
	interface RowReader<T> {

		/** Return the value of the row that the result is at. */
		T read(ResultSet row) throws SQLException;

	}

}
