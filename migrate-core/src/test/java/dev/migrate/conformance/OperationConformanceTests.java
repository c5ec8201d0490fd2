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
	private static final Map<String, List<String>> DECISIONS = Map.of("postgresql/batch-recreate-always",
			// No table is copied only to put a column in another place.
			List.of("columns"), "mariadb/alter-type-varchar-to-int",
			// The comment stays, though the caller has not said that it is there.
			List.of("columns"), "mariadb/create-table-check-on-column-unnamed",
			// A check is the table's, wherever it is written: MariaDB calls it
			// CONSTRAINT_1.
			List.of("checks"), "mariadb/fk-deferrable-refused",
			// What MariaDB could not even read is not sent.
			List.of("error"));

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
			List<String> mismatches = new RecordedOperations(recorded, database, this.files, way).mismatches(decided);
			assertThat(mismatches).as(recorded.get("name").asString()).isEmpty();
		}
	}

}
