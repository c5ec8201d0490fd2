package dev.migrate.conformance;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does what was recorded of Alembic, case by case, and compares the catalogs. The
 * directory is that of the system property {@code migrate.conformance.operations}.
 */
class OperationConformanceTests {

	private final RecordedFiles files = RecordedFiles.of("operations");

	@TestFactory
	Stream<DynamicTest> postgresql() {
		return this.files.cases("postgresql")
			.stream()
			.map((recorded) -> test(recorded, PostgresConformanceDatabase::create));
	}

	@TestFactory
	Stream<DynamicTest> sqlite() {
		return this.files.cases("sqlite")
			.stream()
			.filter((recorded) -> !SqliteDecisions.CHOSEN_OTHERWISE.containsKey(recorded.get("name").asString()))
			.map((recorded) -> test(recorded, SqliteConformanceDatabase::create));
	}

	private DynamicTest test(JsonNode recorded, java.util.function.Supplier<ConformanceDatabase> databases) {
		return DynamicTest.dynamicTest(recorded.get("name").asString(), () -> {
			try (ConformanceDatabase database = databases.get()) {
				assertThat(new RecordedOperations(recorded, database, this.files).mismatches()).isEmpty();
			}
		});
	}

}
