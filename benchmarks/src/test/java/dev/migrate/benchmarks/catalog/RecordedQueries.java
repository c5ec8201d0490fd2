package dev.migrate.benchmarks.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The queries that our reader asks a catalog, for whoever asks the same without it.
 *
 * @param texts the queries, whose only parameter is the schema
 */
record RecordedQueries(List<String> texts) {

	/** Have the reader ask, and listen. */
	static RecordedQueries of(Connection connection) throws SQLException {
		List<String> texts = new ArrayList<>();
		Connection heard = (Connection) Proxy.newProxyInstance(RecordedQueries.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, args) -> {
					if (method.getName().equals("prepareStatement")) {
						texts.add(String.valueOf(args[0]));
					}
					try {
						return method.invoke(connection, args);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
		MigrateCatalog.read(heard);
		return new RecordedQueries(texts);
	}

	/** Ask, read each row into a map, and return how many there are. */
	int ask(Connection connection) throws SQLException {
		int rows = 0;
		for (String text : this.texts) {
			try (PreparedStatement statement = connection.prepareStatement(text)) {
				statement.setArray(1, connection.createArrayOf("text", new Object[] { "public" }));
				rows += read(statement).size();
			}
		}
		return rows;
	}

	private static List<Map<String, Object>> read(PreparedStatement statement) throws SQLException {
		List<Map<String, Object>> read = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery()) {
			int columns = rows.getMetaData().getColumnCount();
			while (rows.next()) {
				Map<String, Object> row = new HashMap<>();
				for (int i = 1; i <= columns; i++) {
					row.put(rows.getMetaData().getColumnLabel(i), rows.getObject(i));
				}
				read.add(row);
			}
		}
		return read;
	}

}
