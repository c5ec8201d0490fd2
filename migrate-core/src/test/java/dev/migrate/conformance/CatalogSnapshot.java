package dev.migrate.conformance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * What a catalog says of a database.
 *
 * @param sections a list of objects for each section that is not empty
 */
record CatalogSnapshot(Map<String, List<Map<String, String>>> sections) {

	private static final Pattern SECTION = Pattern.compile("(?m)^-- @section (\\w+)$");

	/** Take a snapshot. */
	static CatalogSnapshot of(Connection connection, ConformanceDatabase database, RecordedFiles files)
			throws SQLException {
		Map<String, List<Map<String, String>>> sections = new TreeMap<>();
		database.beforeSnapshot(connection);
		for (Map.Entry<String, String> query : queries(database.catalogQueries(files)).entrySet()) {
			sections.put(query.getKey(), rows(connection, database.text(query.getValue())));
		}
		database.afterSnapshot(connection);
		if (sections.containsKey("source")) {
			sections.put("clauses", SqliteClauses.of(sections.remove("source")));
		}
		sections.values().removeIf(List::isEmpty);
		return new CatalogSnapshot(sections);
	}

	private static Map<String, String> queries(String text) {
		Map<String, String> queries = new LinkedHashMap<>();
		String[] parts = SECTION.split(text, -1);
		List<String> names = SECTION.matcher(text).results().map((result) -> result.group(1)).toList();
		for (int i = 0; i < names.size(); i++) {
			queries.put(names.get(i), parts[i + 1].strip().replaceFirst(";$", ""));
		}
		return queries;
	}

	private static List<Map<String, String>> rows(Connection connection, String query) throws SQLException {
		List<Map<String, String>> rows = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
			while (result.next()) {
				Map<String, String> row = new TreeMap<>();
				for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
					String value = result.getString(column);
					if (value != null) {
						row.put(result.getMetaData().getColumnLabel(column), value);
					}
				}
				rows.add(row);
			}
		}
		return rows;
	}

	/** Return this snapshot without whatever has a name of our own. */
	CatalogSnapshot without(Predicate<Map<String, String>> ours) {
		Map<String, List<Map<String, String>>> others = new TreeMap<>();
		this.sections.forEach((name, rows) -> {
			List<Map<String, String>> left = rows.stream().filter(ours.negate()).toList();
			if (!left.isEmpty()) {
				others.put(name, left);
			}
		});
		return new CatalogSnapshot(others);
	}

	/**
	 * Return this snapshot in an order that says nothing about when something was added.
	 */
	CatalogSnapshot sorted() {
		Map<String, List<Map<String, String>>> sorted = new TreeMap<>();
		this.sections.forEach((name, rows) -> sorted.put(name,
				rows.stream().sorted(Comparator.comparing(Object::toString)).toList()));
		return new CatalogSnapshot(sorted);
	}

	/** Return a recorded snapshot. */
	static CatalogSnapshot recorded(JsonNode node, ConformanceDatabase database) {
		Map<String, List<Map<String, String>>> sections = new TreeMap<>();
		node.properties().forEach((section) -> {
			List<Map<String, String>> rows = new ArrayList<>();
			for (JsonNode row : section.getValue()) {
				Map<String, String> cells = new TreeMap<>();
				row.properties().forEach((cell) -> cells.put(cell.getKey(), database.text(cell.getValue().asString())));
				rows.add(cells);
			}
			// Alembic writes some checks twice: once is the same.
			sections.put(section.getKey(),
					section.getKey().equals("clauses") ? rows.stream().distinct().toList() : rows);
		});
		sections.values().removeIf(List::isEmpty);
		return new CatalogSnapshot(sections);
	}

}
