package dev.migrate.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** What a query finds, as lines of text. */
public final class QueryRows {

	private QueryRows() {
	}

	/** Return the rows of a query, each as its columns with a space between them. */
	public static List<String> of(DataSource dataSource, String query) {
		return of(dataSource, List.of(query));
	}

	/** Return the rows of several, in a session for all of them. */
	static List<String> of(DataSource dataSource, List<String> queries) {
		List<String> rows = new ArrayList<>();
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			for (String query : queries) {
				rows.addAll(rows(statement.executeQuery(query)));
			}
			return rows;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(String.join("\n", queries), ex);
		}
	}

	private static List<String> rows(ResultSet result) throws SQLException {
		List<String> rows = new ArrayList<>();
		while (result.next()) {
			List<String> cells = new ArrayList<>();
			for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
				cells.add(String.valueOf(result.getString(column)));
			}
			rows.add(String.join(" ", cells));
		}
		return rows;
	}

}
