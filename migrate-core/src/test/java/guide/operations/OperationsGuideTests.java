package guide.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.migrate.dialect.OperationRefusedException;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the guide shows of an operation is an example that runs, with the SQL that it is
 * on each database. Examples leave no trace when they go back or are refused. To add one,
 * write a method in a class of examples, put its marks into
 * {@code docs/guide/operations.md}, and run this test with {@code -Dguide.write=true},
 * which fills in what is between them.
 */
class OperationsGuideTests {

	private static final int OLDEST_POSTGRESQL = 12;

	private static final GuidePage OPERATIONS = page("operations.md");

	private static GuidePage page(String file) {
		return new GuidePage(Path.of("../docs/guide", file));
	}

	@TestFactory
	Stream<DynamicContainer> examplesRun() {
		return GuideDialect.ALL.stream()
			.map((dialect) -> DynamicContainer.dynamicContainer(dialect.title(),
					tests((example) -> assertThat(dialect.outcome(example)).isNotNull())));
	}

	@TestFactory
	Stream<DynamicTest> examplesRunOnTheOldestPostgresql() {
		return tests(OperationsGuideTests::runOnOldestPostgresql);
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

	@ParameterizedTest
	@ValueSource(strings = { "operations.md", "databases.md" })
	void pageShowsWhatRunsAndTheSqlOfIt(String file) throws IOException {
		GuidePage page = page(file);
		if (Boolean.getBoolean("guide.write")) {
			Files.writeString(page.file(), page.expected());
		}
		assertThat(page.text()).as("run this test with -Dguide.write=true").isEqualTo(page.expected());
	}

	@Test
	void pageShowsEveryExample() throws IOException {
		assertThat(OPERATIONS.shown())
			.containsAll(OperationExample.all().stream().map(OperationExample::name).toList());
	}

	@Test
	void examplesHaveAnAnchorOfTheirOwn() {
		assertThat(OperationExample.all().stream().map(OperationExample::anchor)).doesNotHaveDuplicates();
	}

	@Test
	void realMigrationsAreNoLongerThanWithAlembic() throws IOException {
		List<OperationExample> real = OperationExample.all().stream().filter(OperationExample::isMigration).toList();
		assertThat(real).hasSize(5);
		for (OperationExample example : real) {
			assertThat(example.java().lines().count()).as(example.name())
				.isLessThanOrEqualTo(example.alembic().lines().count());
		}
	}

	@Test
	void realMigrationsRunThereAndBackOnEveryDatabase() {
		List<String> refusedOnTheWayBack = OperationExample.all()
			.stream()
			.filter(OperationExample::isMigration)
			.flatMap((example) -> GuideDialect.ALL.stream()
				.filter((dialect) -> !dialect.outcome(example).isDoneThereAndBack())
				.map((dialect) -> dialect + " " + dialect.outcome(example).kind() + " " + example))
			.toList();
		// Only PostgreSQL has a type to drop.
		assertThat(refusedOnTheWayBack).containsExactly("MariaDB DONE_FOR_GOOD RealMigrations.columnOfAnEnumType",
				"SQLite DONE_FOR_GOOD RealMigrations.columnOfAnEnumType",
				"H2 DONE_FOR_GOOD RealMigrations.columnOfAnEnumType");
	}

	@Test
	void examplesSpeakEveryWord() throws IOException {
		String page = OPERATIONS.text();
		assertThat(AuthorWords.all()).filteredOn((word) -> !word.isIn(page)).isEmpty();
	}

}
