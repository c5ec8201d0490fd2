package guide.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the guide shows of an operation is an example that runs, with the SQL that it is
 * on each database. To add one, write a method in a class of examples, put its marks into
 * {@code docs/guide/operations.md}, and run this test with {@code -Dguide.write=true},
 * which fills in what is between them.
 */
class OperationsGuideTests {

	private static final GuidePage OPERATIONS = page("operations.md");

	private static GuidePage page(String file) {
		return new GuidePage(Path.of("../docs/guide", file));
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
