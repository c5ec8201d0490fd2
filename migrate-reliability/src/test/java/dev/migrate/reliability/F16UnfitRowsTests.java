package dev.migrate.reliability;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.migrate.Migrator;
import dev.migrate.execution.StepFailedException;
import dev.migrate.operation.Creation;
import dev.migrate.operation.Operations;
import dev.migrate.reliability.database.H2TestDatabase;
import dev.migrate.reliability.database.MariaDbTestDatabase;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.database.SqliteTestDatabase;
import dev.migrate.reliability.database.TestDatabase;
import dev.migrate.reliability.harness.State;
import dev.migrate.reliability.report.Tally;
import dev.migrate.revision.RevisionId;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Rows of the application don't fit what a revision wants of them. */
class F16UnfitRowsTests {

	private static final Tally TALLY = Tally.of("F16", "rows that don't fit a constraint");

	private static final String EFFECT = "INSERT INTO fx (revision, step) VALUES ('b', 1)";

	// SQLite is asked once the whole revision is done, and tells the row instead.
	private static final String SQLITE_ROW = ": Foreign keys are violated: row 1 of 'customer' refers to a row of 'country'";

	@TestFactory
	Stream<DynamicTest> nothingIsAppliedUntilTheRowsFit(@TempDir Path folder) {
		return Stream
			.<TestDatabase>of(PostgresTestDatabase.create(), MariaDbTestDatabase.create(), SqliteTestDatabase.create(),
					new H2TestDatabase(folder))
			.flatMap((database) -> Stream.of(Unfit.values())
				.map((unfit) -> DynamicTest.dynamicTest(database.getClass().getSimpleName() + ", " + unfit,
						() -> TALLY.fault(() -> refuse(database, unfit)))));
	}

	private void refuse(TestDatabase database, Unfit unfit) {
		Migrator migrator = migrator(database, false, unfit::wish);
		begin(migrator, database, unfit.seed);
		State before = State.of(database);
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("The upgrade of revision 'b' (test:b) failed ")
			.satisfies((ex) -> assertThat(ex.getMessage())
				.containsAnyOf("in operation 3 (%s) at statement ".formatted(unfit.operation), SQLITE_ROW));
		if (database.transactionalDdl()) {
			assertThat(State.of(database)).isEqualTo(before);
		}
		assertThat(database.litter()).isEmpty();
		assertThat(migrator.current()).containsExactly(RevisionId.of("a"));
		goOn(migrator, database, unfit.correction);
	}

	private void begin(Migrator migrator, TestDatabase database, String seed) {
		database.empty();
		migrator.upgrade("a");
		database.execute(List.of(seed));
	}

	private void goOn(Migrator migrator, TestDatabase database, String correction) {
		database.execute(List.of(correction));
		migrator.upgrade();
		assertThat(migrator.current()).containsExactly(RevisionId.of("b"));
		assertThat(State.of(database).effects()).as("effects").containsExactly("b 1");
		assertThat(database.litter()).isEmpty();
	}

	@Test
	void uniqueIndexThatIsBuiltConcurrentlyLeavesNoRemnant() {
		PostgresTestDatabase database = PostgresTestDatabase.create();
		Migrator migrator = migrator(database, true,
				(op) -> op.createIndex("customer", index("customer_name", "name").asUnique(), Creation.CONCURRENTLY));
		TALLY.fault(() -> {
			begin(migrator, database, Unfit.DUPLICATE.seed);
			assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
				.withMessageContaining("could not create unique index \"customer_name\"")
				.withMessageContaining("the next run goes on from there");
			assertThat(database.litter()).isEmpty();
			goOn(migrator, database, Unfit.DUPLICATE.correction);
		});
	}

	private static Migrator migrator(TestDatabase database, boolean inParts, Consumer<Operations> wish) {
		TestRevisions.Script demanding = revision("b<a").upgrade((op) -> {
			op.createTable("orders", column("id", integer()).notNull());
			op.execute(EFFECT);
			wish.accept(op);
		});
		return Migrator.builder(database.dataSource()).source(TestRevisions.of(revision("a").upgrade((op) -> {
			op.createTable("country", column("id", integer()).notNull().primaryKey());
			op.addColumn("customer", column("country", integer()));
		}), inParts ? demanding.withoutTransaction() : demanding)).build();
	}

	/** What does not fit. */
	private enum Unfit {

		DUPLICATE("create index 'customer_name' of 'customer'",
				"INSERT INTO customer (id, name) VALUES (1001, 'customer 1')", "DELETE FROM customer WHERE id = 1001") {
			@Override
			void wish(Operations op) {
				op.createIndex("customer", index("customer_name", "name").asUnique());
			}
		},

		NULL("alter column 'country' of 'customer'", "UPDATE customer SET country = 1 WHERE id > 1",
				"UPDATE customer SET country = 1") {
			@Override
			void wish(Operations op) {
				op.alterColumn("customer", "country", (change) -> change.setNotNull());
			}
		},

		ORPHAN("add constraint 'of_country' of 'customer'", "UPDATE customer SET country = 7 WHERE id = 1",
				"INSERT INTO country (id) VALUES (7)") {
			@Override
			void wish(Operations op) {
				op.addConstraint("customer", foreignKey("country").references("country", "id").named("of_country"));
			}
		};

		private final String operation;

		private final String seed;

		private final String correction;

		Unfit(String operation, String seed, String correction) {
			this.operation = operation;
			this.seed = seed;
			this.correction = correction;
		}

		abstract void wish(Operations op);

	}

}
