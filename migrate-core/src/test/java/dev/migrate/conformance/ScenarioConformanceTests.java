package dev.migrate.conformance;

import java.sql.SQLException;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Does whole recorded histories again, up and down, with rows between. The directory is
 * that of the system property {@code migrate.conformance.scenarios}.
 */
class ScenarioConformanceTests extends RecordedTests {

	ScenarioConformanceTests() {
		super(RecordedFiles.of("scenarios"));
	}

	@Override
	List<String> mismatches(JsonNode recorded, ConformanceDatabase database, RecordedFiles files, Way way)
			throws SQLException {
		return new RecordedScenario(recorded, database, files, way).mismatches();
	}

}
