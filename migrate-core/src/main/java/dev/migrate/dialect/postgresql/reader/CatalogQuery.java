package dev.migrate.dialect.postgresql.reader;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A query of the catalog for all that is in some schemas.
 *
 * @param connection whom to ask
 * @param schemas the schemas
 */
record CatalogQuery(Connection connection, List<String> schemas) {

	/** Return the rows of a query whose only parameter is an array of schemas. */
	<T> List<T> rows(String sql, RowReader<T> reader) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setArray(1, this.connection.createArrayOf("text", this.schemas.toArray()));
			try (ResultSet rows = statement.executeQuery()) {
				List<T> read = new ArrayList<>();
				while (rows.next()) {
					read.add(reader.read(rows));
				}
				return read;
			}
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
