package dev.migrate.conformance;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Does what was recorded of Alembic, case by case, and compares the catalogs. The
 * directory is that of the system property {@code migrate.conformance.operations}.
 */
class OperationConformanceTests extends RecordedTests {

	/** What we answer in a way of our own, with what then differs from all others. */
	private static final Map<String, List<String>> DECISIONS = Map.of(
			// No table is copied only to put a column in another place.
			"postgresql/batch-recreate-always", List.of("columns"),
			// A free name is chosen, as the case wants; then a null meets NOT NULL.
			"sqlite/batch-temporary-table-left-over", List.of("error"),
			// Nobody has to describe a table to us, so none of its columns can be left
			// out.
			"sqlite/batch-copy-from-drops-unlisted", List.of("columns", "error", "queries"));

	/** What no script can be written for, as only the database knows it. */
	private static final Set<String> REFUSED_OFFLINE = Set.of(
			// The table of the index.
			"mariadb/drop-index-without-table",
			// The columns, which the recording leaves out and our reader of it asks for.
			"sqlite/batch-column-order", "sqlite/batch-column-order-partial",
			// Whether a column that no revision has made is there nevertheless.
			"sqlite/batch-drop-missing-column");

	OperationConformanceTests() {
		super(RecordedFiles.of("operations"));
	}

	@Override
	List<String> mismatches(JsonNode recorded, ConformanceDatabase database, RecordedFiles files, Way way)
			throws SQLException {
		String name = recorded.get("name").asString();
		String id = database.dialect() + "/" + name;
		RecordedOperations operations = new RecordedOperations(recorded, database, files, way);
		if (way == Way.SCRIPT && REFUSED_OFFLINE.contains(id)) {
			return operations.refusal();
		}
		return operations.mismatches(
				Stream.concat(DECISIONS.getOrDefault(id, List.of()).stream(), database.incomparable(name).stream())
					.toList());
	}

}
