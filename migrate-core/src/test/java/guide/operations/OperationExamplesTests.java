package guide.operations;

import java.util.List;
import java.util.stream.Stream;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.StepFailedException;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The examples of the guide run on real servers, and leave no trace when they go back.
 */
class OperationExamplesTests {

	@TestFactory
	Stream<DynamicTest> newestPostgresql() {
		return examples(PostgresServer.newest(), 18);
	}

	@TestFactory
	Stream<DynamicTest> oldestPostgresql() {
		return examples(PostgresServer.oldest(), 12);
	}

	private static Stream<DynamicTest> examples(PostgresServer server, int version) {
		MigratedDatabase database = MigratedDatabase.on(server);
		return OperationExample.all().stream().map((example) -> DynamicTest.dynamicTest(example.name(), () -> {
			database.clear();
			run(example, version, database);
		})).onClose(database::close);
	}

	private static void run(OperationExample example, int version, MigratedDatabase database) {
		Migrator migrator = migrator(example, database);
		migrator.upgrade(OperationExample.BEFORE);
		List<String> before = database.catalog();
		if (example.details().map((details) -> details.refused() || details.since() > version).orElse(false)) {
			assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
				.withMessageContaining("postgresql does not have");
			assertThat(database.catalog()).isEqualTo(before);
			return;
		}
		migrator.upgrade();
		if (example.back().isPresent()) {
			List<String> after = database.catalog();
			migrator.downgrade(OperationExample.BEFORE);
			assertThat(database.catalog()).isEqualTo(before);
			migrator.upgrade();
			assertThat(database.catalog()).isEqualTo(after);
		}
	}

	private static Migrator migrator(OperationExample example, MigratedDatabase database) {
		MigrateOptions.Builder options = MigrateOptions.builder().schema(MigratedDatabase.OURS);
		if (example.details().map(Example::named).orElse(false)) {
			options.namingConvention(NameExamples.CONVENTION);
		}
		return Migrator.builder(database.database().dataSource())
			.options(options.build())
			.source(TestRevisions.of(example.revisions()))
			.build();
	}

}
