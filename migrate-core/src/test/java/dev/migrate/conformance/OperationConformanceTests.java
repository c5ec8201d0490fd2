package dev.migrate.conformance;

import java.util.List;
import java.util.Map;
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
			// The comment stays, though the caller has not said that it is there.
			"mariadb/alter-type-varchar-to-int", List.of("columns"),
			// A free name is chosen, as the case wants; then a null meets NOT NULL.
			"sqlite/batch-temporary-table-left-over", List.of("error"),
			// Nobody has to describe a table to us, so none of its columns can be left
			// out.
			"sqlite/batch-copy-from-drops-unlisted", List.of("columns", "error", "queries"));

	/** The same, for what nobody can know where a script is written. */
	private static final Map<String, List<String>> SCRIPT_DECISIONS = Map.of("mariadb/drop-index-without-table",
			// It is said clearly that the table is needed.
			List.of("error", "indexes"));

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
			Map<String, List<String>> offline = (way == Way.SCRIPT) ? SCRIPT_DECISIONS : Map.of();
			List<String> decided = Stream.of(DECISIONS, offline)
				.flatMap((decisions) -> decisions.getOrDefault(dialect + "/" + name, List.of()).stream())
				.toList();
			return DynamicTest.dynamicTest(name, () -> run(recorded, databases, way, decided));
		});
	}

	private void run(JsonNode recorded, Supplier<ConformanceDatabase> databases, Way way, List<String> decided)
			throws Exception {
		try (ConformanceDatabase database = databases.get()) {
			String name = recorded.get("name").asString();
			List<String> otherwise = Stream.concat(decided.stream(), database.incomparable(name).stream()).toList();
			List<String> mismatches = new RecordedOperations(recorded, database, this.files, way).mismatches(otherwise);
			assertThat(mismatches).as(name).isEmpty();
		}
	}

}
