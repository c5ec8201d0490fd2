package dev.migrate.conformance;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does whole recorded histories again, up and down, with rows between. The directory is
 * that of the system property {@code migrate.conformance.scenarios}.
 */
class ScenarioConformanceTests {

	private final RecordedFiles files = RecordedFiles.of("scenarios");

	@TestFactory
	Stream<DynamicTest> postgresql() {
		return this.files.cases("postgresql")
			.stream()
			.map((recorded) -> DynamicTest.dynamicTest(recorded.get("name").asString(), () -> {
				try (ConformanceDatabase database = PostgresConformanceDatabase.create()) {
					assertThat(new RecordedScenario(recorded, database, this.files).mismatches()).isEmpty();
				}
			}));
	}

}
