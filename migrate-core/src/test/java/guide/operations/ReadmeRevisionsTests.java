package guide.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.Migrator;
import dev.migrate.script.ClasspathRevisionSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The revisions that the README shows run, there and back, on each database it names. */
class ReadmeRevisionsTests {

	@Test
	void readmeShowsTheRevisionsAsTheyAre() throws IOException {
		String sql = Files.readString(Path.of("src/test/resources/guide/readme/1f0a_create_customers.sql"));
		String java = Files.readString(Path.of("src/test/java/guide/readme/NumberCustomers.java"));
		assertThat(Files.readString(Path.of("../README.md"))).contains("```sql\n" + sql + "```")
			.contains("```java\n" + java.substring(java.indexOf("@MigrationRevision")) + "```");
	}

	@TestFactory
	Stream<DynamicTest> revisionsRunThereAndBack() {
		return GuideDialect.ALL.stream()
			.map((dialect) -> DynamicTest.dynamicTest(dialect.title(), () -> runThereAndBack(dialect)));
	}

	private static void runThereAndBack(GuideDialect dialect) {
		try (ExampleDatabase database = dialect.emptyDatabase()) {
			Migrator migrator = Migrator.builder(database.dataSource())
				.options(database.options().build())
				.source(ClasspathRevisionSource.builder().locations("guide.readme").build())
				.build();
			List<String> before = database.catalog();
			migrator.upgrade("1f0a");
			JdbcClient.create(database.dataSource()).sql("INSERT INTO customers VALUES (7, 'Ada')").update();
			migrator.upgrade();
			assertThat(database.rows("SELECT number FROM customers")).containsExactly("10007");
			migrator.downgrade("base");
			assertThat(database.catalog()).isEqualTo(before);
		}
	}

}
