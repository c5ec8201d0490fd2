package dev.migrate.conformance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does on H2 what was recorded of PostgreSQL, as far as H2 can read what was there
 * before. Nobody has recorded what H2 makes of it, so a run is compared with a script:
 * they leave the same, or both refuse it with the way out and change nothing.
 */
class H2ConformanceTests {

	/** What is said in SQL, in types or of dependents as only PostgreSQL has them. */
	private static final Set<String> IN_WORDS_OF_POSTGRESQL = Set.of("alter-type-to-array", "alter-type-to-jsonb",
			"alter-default-sql", "create-table-document-types", "create-table-range-types", "create-table-raw-types",
			"create-table-defaults", "drop-column-with-index-and-check", "enum-add-value");

	/** H2 takes the default of a column away before it finds a value too long. */
	private static final Set<String> CHANGED_BY_A_FAILURE = Set.of("alter-type-too-short");

	private final List<JsonNode> cases = RecordedFiles.of("operations")
		.cases("postgresql")
		.stream()
		.filter((recorded) -> H2Run.of(recorded).prepare())
		.toList();

	@Test
	void mostCasesCanBeRead() {
		assertThat(this.cases).hasSizeGreaterThan(200);
	}

	@TestFactory
	Stream<DynamicTest> runAndScriptAgree() {
		return this.cases.stream().map((recorded) -> DynamicTest.dynamicTest(name(recorded), () -> compare(recorded)));
	}

	private void compare(JsonNode recorded) {
		H2Run live = H2Run.of(recorded);
		H2Run script = H2Run.of(recorded);
		assertThat(live.prepare()).isEqualTo(script.prepare());
		List<String> before = live.everything();
		Throwable failure = live.migrate(Way.LIVE);
		Throwable refusal = script.migrate(Way.SCRIPT);
		assertThat(script.everything()).isEqualTo(live.everything());
		if (failure == null) {
			assertThat(refusal).isNull();
			assertThat(script.version()).isEqualTo(live.version()).containsExactly("a");
		}
		else {
			String message = String.valueOf(failure.getMessage());
			assertThat(refusal).isNotNull();
			assertThat(recorded.has("error") || IN_WORDS_OF_POSTGRESQL.contains(name(recorded))
					|| message.matches("(?s).*: h2 does not have .+\\. [A-Z].+\\..*"))
				.as(message)
				.isTrue();
			boolean unchanged = live.everything().equals(before) || CHANGED_BY_A_FAILURE.contains(name(recorded));
			assertThat(unchanged).as(message)
				.isEqualTo(message.contains("Nothing of it took effect"))
				.isNotEqualTo(message.contains("took effect and stay"));
		}
	}

	private static String name(JsonNode recorded) {
		return recorded.get("name").asString();
	}

}
