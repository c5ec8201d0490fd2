package dev.migrate.conformance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an application does with a database between migrations.
 *
 * @param database the database
 */
record ApplicationStatements(ConformanceDatabase database) {

	/** Return {@code ok}, or the class of the failure. */
	String outcome(Connection connection, String recorded) {
		try {
			this.database.beforeProbes(connection);
			execute(connection, recorded);
			return "ok";
		}
		catch (SQLException ex) {
			return this.database.failureClass(ex);
		}
	}

	void execute(Connection connection, String recorded) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(this.database.text(recorded));
		}
	}

	/** Return the rows of a query as text, or the class of its failure. */
	Object rows(Connection connection, String recorded) {
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(this.database.text(recorded))) {
			List<List<@Nullable String>> rows = new ArrayList<>();
			while (result.next()) {
				List<@Nullable String> row = new ArrayList<>();
				for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
					row.add(result.getString(column));
				}
				rows.add(row);
			}
			return rows;
		}
		catch (SQLException ex) {
			return this.database.failureClass(ex);
		}
	}

	/** Return recorded rows in the same form. */
	static Object expectedRows(JsonNode rows) {
		if (rows.isObject()) {
			return rows.get("error").asString();
		}
		List<List<@Nullable String>> all = new ArrayList<>();
		for (JsonNode row : rows) {
			List<@Nullable String> cells = new ArrayList<>();
			row.forEach((cell) -> cells.add(cell.isNull() ? null : cell.asString()));
			all.add(cells);
		}
		return all;
	}

}
