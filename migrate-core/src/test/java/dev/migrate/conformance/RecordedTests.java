package dev.migrate.conformance;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does a set of recorded cases again on each database: once on a connection, once by a
 * script that the database's own client replays.
 */
abstract class RecordedTests {

	private final RecordedFiles files;

	RecordedTests(RecordedFiles files) {
		this.files = files;
	}

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
		return this.files.cases(dialect).stream().map((recorded) -> {
			String name = recorded.get("name").asString();
			return DynamicTest.dynamicTest(name, () -> {
				try (ConformanceDatabase database = databases.get()) {
					assertThat(mismatches(recorded, database, this.files, way)).as(name).isEmpty();
				}
			});
		});
	}

	/** Return where we differ from what was recorded. */
	abstract List<String> mismatches(JsonNode recorded, ConformanceDatabase database, RecordedFiles files, Way way)
			throws SQLException;

}
