package dev.migrate.conformance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Where a column is always defined as a whole, Alembic forgets the comment that its
 * caller does not repeat. We read it from the catalog and keep it, so that we are
 * compared with the record and the comment.
 */
final class KeptComments {

	private static final String COMMENT = "comment";

	private KeptComments() {
	}

	/** Return what a catalog should say afterwards, with the comments that were there. */
	static CatalogSnapshot in(CatalogSnapshot expected, CatalogSnapshot before, JsonNode recorded) {
		List<JsonNode> silent = operations(recorded)
			.filter((each) -> each.path("op").asString("").equals("alterColumn"))
			.filter((each) -> !each.has(COMMENT))
			.toList();
		Map<String, List<Map<String, String>>> sections = new TreeMap<>(expected.sections());
		sections.computeIfPresent("columns",
				(section, columns) -> columns.stream().map((column) -> kept(column, before, silent)).toList());
		return new CatalogSnapshot(sections);
	}

	private static Stream<JsonNode> operations(JsonNode recorded) {
		return recorded.has("operation") ? Stream.of(recorded.get("operation"))
				: recorded.path("operations").valueStream();
	}

	private static Map<String, String> kept(Map<String, String> column, CatalogSnapshot before, List<JsonNode> silent) {
		Map<String, String> whole = new TreeMap<>(column);
		for (JsonNode operation : silent) {
			String oldName = operation.path("column").asString("");
			String name = operation.path("newName").asString(oldName);
			if (isColumn(column, operation.path("table").asString(""), name)) {
				before.sections()
					.getOrDefault("columns", List.of())
					.stream()
					.filter((old) -> isColumn(old, operation.path("table").asString(""), oldName)
							&& old.containsKey(COMMENT))
					.forEach((old) -> whole.putIfAbsent(COMMENT, old.get(COMMENT)));
			}
		}
		return whole;
	}

	private static boolean isColumn(Map<String, String> column, String table, String name) {
		return table.equals(column.get("table")) && name.equals(column.get("name"));
	}

}
