package guide.operations;

import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.migrate.dialect.OperationRefusedException;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The examples of the guide run on real databases, and leave no trace when they go back
 * or are refused.
 */
class OperationExamplesTests {

	private static final int OLDEST_POSTGRESQL = 12;

	@TestFactory
	Stream<DynamicContainer> dialects() {
		return GuideDialect.ALL.stream()
			.map((dialect) -> DynamicContainer.dynamicContainer(dialect.title(),
					tests((example) -> assertThat(dialect.outcome(example)).isNotNull())));
	}

	@TestFactory
	Stream<DynamicTest> oldestPostgresql() {
		return tests(OperationExamplesTests::runOnOldestPostgresql);
	}

	private static void runOnOldestPostgresql(OperationExample example) {
		GuideDialect dialect = GuideDialect.POSTGRESQL;
		try (ExampleDatabase database = PostgresExampleDatabase.oldest()) {
			if (example.since(dialect).orElse(0) > OLDEST_POSTGRESQL) {
				assertThatExceptionOfType(OperationRefusedException.class)
					.isThrownBy(() -> new ExampleRun(example, database).there())
					.withMessageContaining("postgresql does not have");
			}
			else {
				assertThat(new ExampleTrial(example, dialect.name()).on(database)).isEqualTo(dialect.outcome(example));
			}
		}
	}

	private static Stream<DynamicTest> tests(Consumer<OperationExample> test) {
		return OperationExample.all()
			.stream()
			.map((example) -> DynamicTest.dynamicTest(example.name(), () -> test.accept(example)));
	}

}
