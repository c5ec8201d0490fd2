package dev.migrate.dialect.mariadb.reader;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.migrate.dialect.CatalogLookup.RowReader;
import dev.migrate.schema.ObjectName;

/**
 * A query of the catalog for all that is in some databases of a server.
 *
 * @param connection whom to ask
 * @param defaultSchema the database whose things have a name without one
 * @param schemas the databases, the default one too
 */
record CatalogQuery(Connection connection, String defaultSchema, List<String> schemas) {

	// Only where a database is said with an equals sign the server leaves out the others.
	/**
	 * Return the rows of a query for one database, whose parameters are all the name of
	 * the database, in the order of their first four columns.
	 */
	<T> List<T> rows(String sql, RowReader<T> reader) throws SQLException {
		String union = (this.schemas.size() == 1) ? sql
				: "(" + String.join(") UNION ALL (", Collections.nCopies(this.schemas.size(), sql)) + ")";
		int parameters = sql.length() - sql.replace("?", "").length();
		try (PreparedStatement statement = this.connection.prepareStatement(union + " ORDER BY 1, 2, 3, 4")) {
			int position = 1;
			for (String schema : this.schemas) {
				for (int i = 0; i < parameters; i++) {
					statement.setString(position++, schema);
				}
			}
			return rows(statement, reader);
		}
	}

	private static <T> List<T> rows(PreparedStatement statement, RowReader<T> reader) throws SQLException {
		try (ResultSet rows = statement.executeQuery()) {
			List<T> read = new ArrayList<>();
			while (rows.next()) {
				read.add(reader.read(rows));
			}
			return read;
		}
	}

	/** Return the rows of a query that names everything itself. */
	<T> List<T> plainRows(String sql, RowReader<T> reader) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			return rows(statement, reader);
		}
	}

	/** Name something as a session does whose database is the default one. */
	ObjectName name(String schema, String name) {
		return schema.equals(this.defaultSchema) ? ObjectName.of(name) : new ObjectName(schema, name);
	}

	/** Return the name that begins a row. */
	ObjectName name(ResultSet row) throws SQLException {
		return name(row.getString(1), row.getString(2));
	}

	/** Return SQL of the server with the default database left out of its names. */
	String local(String sql) {
		return sql.replace("`" + this.defaultSchema.replace("`", "``") + "`.", "");
	}

}
