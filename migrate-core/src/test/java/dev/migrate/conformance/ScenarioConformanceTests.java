package dev.migrate.conformance;

import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does whole recorded histories again, up and down, with rows between: once on a
 * connection, once by scripts. The directory is that of the system property
 * {@code migrate.conformance.scenarios}.
 */
class ScenarioConformanceTests {

	private final RecordedFiles files = RecordedFiles.of("scenarios");

	@TestFactory
	Stream<DynamicTest> postgresql() {
		return tests("postgresql", PostgresConformanceDatabase::create, Way.LIVE);
	}

	@TestFactory
	Stream<DynamicTest> postgresqlByScript() {
		return tests("postgresql", PostgresConformanceDatabase::create, Way.SCRIPT);
	}

	@TestFactory
	Stream<DynamicTest> sqlite() {
		return tests("sqlite", SqliteConformanceDatabase::create, Way.LIVE);
	}

	@TestFactory
	Stream<DynamicTest> sqliteByScript() {
		return tests("sqlite", SqliteConformanceDatabase::create, Way.SCRIPT);
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
		return this.files.cases(dialect)
			.stream()
			.map((recorded) -> DynamicTest.dynamicTest(recorded.get("name").asString(), () -> {
				try (ConformanceDatabase database = databases.get()) {
					assertThat(new RecordedScenario(recorded, database, this.files, way).mismatches()).isEmpty();
				}
			}));
	}

}
