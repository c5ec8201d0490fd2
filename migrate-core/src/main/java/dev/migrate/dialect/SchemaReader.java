package dev.migrate.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.schema.Schema;

/**
 * Reads what a database looks like, with a few queries however much there is. What
 * belongs to an extension, to a temporary table or to the database itself is left out.
 */
public interface SchemaReader {

	/**
	 * Return what is in the default schema of the connection and in others.
	 * @param schemas the others
	 */
	Schema read(Connection connection, List<String> schemas) throws SQLException;

	/** Return the schemas beside the default one that could be read. */
	List<String> schemas(Connection connection) throws SQLException;

	/** Return the first column of a query's rows, for those who look for names. */
	static List<String> names(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			List<String> names = new ArrayList<>();
			while (rows.next()) {
				names.add(rows.getString(1));
			}
			return names;
		}
	}

}
