package dev.migrate.conformance;

import java.util.List;
import java.util.Map;

/** Where MySQL, asked for the same as MariaDB was, can't answer the same. */
final class MySqlDifferences {

	private static final Map<String, List<String>> SECTIONS = Map.ofEntries(
			// JSON is a type of its own rather than a text with a check.
			Map.entry("add-column-json", List.of("columns", "checks")),
			// There is no type for an address.
			Map.entry("create-table-document-types", List.of("error", "relations", "columns", "checks", "indexes")),
			// A check has the name of its table even if it stands beside a column.
			Map.entry("create-table-check-on-column-unnamed", List.of("checks")),
			// Parts of a condition stand in parentheses.
			Map.entry("create-table-checks", List.of("checks")), Map.entry("check-simple", List.of("checks")),
			// How much of a text is indexed has to be said.
			Map.entry("index-text-without-length", List.of("error", "indexes")),
			// NO ACTION is what is not said.
			Map.entry("fk-composite", List.of("foreignKeys")),
			// The other database compares text as the server does, and ours doesn't.
			Map.entry("fk-other-database", List.of("error", "foreignKeys", "indexes")));

	private MySqlDifferences() {
	}

	/** Return the sections of a case that can't be compared. */
	static List<String> of(String recordedCase) {
		return SECTIONS.getOrDefault(recordedCase, List.of());
	}

}
