package dev.migrate.conformance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does what was recorded of Alembic, case by case, and compares the catalogs: once on a
 * connection, once by a script that the database's own client replays. The directory is
 * that of the system property {@code migrate.conformance.operations}.
 */
class OperationConformanceTests {

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

	private final RecordedFiles files = RecordedFiles.of("operations");

	@TestFactory
	Stream<DynamicTest> postgresql() {
		return tests("postgresql", PostgresConformanceDatabase::create, Way.LIVE);
	}

	@TestFactory
	Stream<DynamicTest> postgresqlByScript() {
		return tests("postgresql", PostgresConformanceDatabase::create, Way.SCRIPT);
	}

	@TestFactory
	Stream<DynamicTest> sqliteByScript() {
		return tests("sqlite", SqliteConformanceDatabase::create, Way.SCRIPT);
	}

	@TestFactory
	Stream<DynamicTest> sqlite() {
		return tests("sqlite", SqliteConformanceDatabase::create, Way.LIVE);
	}

	@TestFactory
	Stream<DynamicTest> mariadb() {
		return tests("mariadb", MariaDbConformanceDatabase::create, Way.LIVE);
	}

	@TestFactory
	Stream<DynamicTest> mariadbByScript() {
		return tests("mariadb", MariaDbConformanceDatabase::create, Way.SCRIPT);
	}

	private Stream<DynamicTest> tests(String dialect, Supplier<ConformanceDatabase> databases, Way way) {
		return this.files.cases(dialect).stream().map((recorded) -> {
			String name = recorded.get("name").asString();
			return DynamicTest.dynamicTest(name, () -> run(recorded, databases, way, dialect + "/" + name));
		});
	}

	private void run(JsonNode recorded, Supplier<ConformanceDatabase> databases, Way way, String id) throws Exception {
		try (ConformanceDatabase database = databases.get()) {
			String name = recorded.get("name").asString();
			List<String> otherwise = Stream
				.concat(DECISIONS.getOrDefault(id, List.of()).stream(), database.incomparable(name).stream())
				.toList();
			RecordedOperations operations = new RecordedOperations(recorded, database, this.files, way);
			List<String> mismatches = (way == Way.SCRIPT && REFUSED_OFFLINE.contains(id)) ? operations.refusal()
					: operations.mismatches(otherwise);
			assertThat(mismatches).as(name).isEmpty();
		}
	}

}
