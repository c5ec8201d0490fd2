package dev.migrate.reliability;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.contention.StatementLimits;
import dev.migrate.execution.StepFailedException;
import dev.migrate.execution.UnfitRowsException;
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
		return eachUnfit(Stream.of(PostgresTestDatabase.create(), MariaDbTestDatabase.create(),
				SqliteTestDatabase.create(), new H2TestDatabase(folder)), this::refuse);
	}

	private void refuse(TestDatabase database, Unfit unfit) {
		Migrator migrator = migrator(database, options(), false, unfit::wish);
		begin(migrator, database, unfit.seed);
		State before = State.of(database);
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("The upgrade of revision 'b' (test:b) failed ")
			.satisfies((ex) -> assertThat(ex.getMessage()).containsAnyOf(unfit.complaint(), SQLITE_ROW))
			.satisfies((ex) -> assertThatUnfitRowIsFound(database, ex));
		if (database.transactionalDdl()) {
			assertThat(State.of(database)).isEqualTo(before);
		}
		assertThat(database.litter()).isEmpty();
		assertThat(migrator.current()).containsExactly(RevisionId.of("a"));
		goOn(migrator, database, unfit.correction);
	}

	private static void assertThatUnfitRowIsFound(TestDatabase database, StepFailedException failure) {
		if (failure.getCause() instanceof UnfitRowsException unfit) {
			assertThat(failure.getMessage()).contains(unfit.query());
			assertThat(database.rows(unfit.query())).as(unfit.query()).hasSize(1);
		}
	}

	@TestFactory
	Stream<DynamicTest> refusalWaitsForNobody(@TempDir Path folder) {
		return eachUnfit(
				Stream.of(PostgresTestDatabase.create(), MariaDbTestDatabase.create(), new H2TestDatabase(folder)),
				this::refuseWhileTheTableIsInUse);
	}

	// Whoever has changed a row keeps changes of the table waiting, but not readers.
	private void refuseWhileTheTableIsInUse(TestDatabase database, Unfit unfit) {
		StatementLimits atOnce = new StatementLimits(Duration.ofSeconds(1), Duration.ZERO, Duration.ofSeconds(1),
				Duration.ZERO, Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1));
		Migrator migrator = migrator(database, options().limits(atOnce), false, unfit::wish);
		begin(migrator, database, unfit.seed);
		try (Connection user = database.dataSource().getConnection(); Statement statement = user.createStatement()) {
			user.setAutoCommit(false);
			statement.execute("UPDATE customer SET name = name WHERE id = 2");
			assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
				.withCauseInstanceOf(UnfitRowsException.class);
			user.rollback();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		goOn(migrator, database, unfit.correction);
	}

	private static Stream<DynamicTest> eachUnfit(Stream<TestDatabase> databases,
			BiConsumer<TestDatabase, Unfit> refusal) {
		return databases.flatMap((database) -> Stream.of(Unfit.values())
			.map((unfit) -> DynamicTest.dynamicTest(database.getClass().getSimpleName() + ", " + unfit,
					() -> TALLY.fault(() -> refusal.accept(database, unfit)))));
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
	void uniqueIndexIsNotEvenBegunConcurrently() {
		PostgresTestDatabase database = PostgresTestDatabase.create();
		Migrator migrator = migrator(database, options(), true, F16UnfitRowsTests::buildConcurrently);
		TALLY.fault(() -> {
			begin(migrator, database, Unfit.DUPLICATE.seed);
			assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
				.withCauseInstanceOf(UnfitRowsException.class)
				.withMessageContaining("the next run goes on from there");
			assertThat(migrator.status().current()).containsExactly(RevisionId.of("a"));
			assertThat(database.litter()).isEmpty();
			goOn(migrator, database, Unfit.DUPLICATE.correction);
		});
	}

	@Test
	void uniqueIndexThatIsBuiltConcurrentlyLeavesNoRemnant() {
		PostgresTestDatabase database = PostgresTestDatabase.create();
		Migrator migrator = migrator(database, options().prechecks(false), true, F16UnfitRowsTests::buildConcurrently);
		TALLY.fault(() -> {
			begin(migrator, database, Unfit.DUPLICATE.seed);
			assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
				.withMessageContaining("could not create unique index \"customer_name\"")
				.withMessageContaining("the next run goes on from there");
			assertThat(database.litter()).isEmpty();
			goOn(migrator, database, Unfit.DUPLICATE.correction);
		});
	}

	private static void buildConcurrently(Operations op) {
		op.createIndex("customer", index("customer_name", "name").asUnique(), Creation.CONCURRENTLY);
	}

	private static MigrateOptions.Builder options() {
		return MigrateOptions.builder();
	}

	private static Migrator migrator(TestDatabase database, MigrateOptions.Builder options, boolean inParts,
			Consumer<Operations> wish) {
		TestRevisions.Script demanding = revision("b<a").upgrade((op) -> {
			op.createTable("orders", column("id", integer()).notNull());
			op.execute(EFFECT);
			wish.accept(op);
		});
		return Migrator.builder(database.dataSource())
			.options(options.build())
			.source(TestRevisions.of(revision("a").upgrade((op) -> {
				op.createTable("country", column("id", integer()).notNull().primaryKey());
				op.addColumn("customer", column("country", integer()));
			}), inParts ? demanding.withoutTransaction() : demanding))
			.build();
	}

	/** What does not fit. */
	private enum Unfit {

		DUPLICATE("create index 'customer_name' of 'customer'", "have the same ",
				"INSERT INTO customer (id, name) VALUES (1001, 'customer 1')", "DELETE FROM customer WHERE id = 1001") {
			@Override
			void wish(Operations op) {
				op.createIndex("customer", index("customer_name", "name").asUnique());
			}
		},

		NULL("alter column 'country' of 'customer'", "have no value of 'country'",
				"UPDATE customer SET country = 1 WHERE id > 1", "UPDATE customer SET country = 1") {
			@Override
			void wish(Operations op) {
				op.alterColumn("customer", "country", (change) -> change.setNotNull());
			}
		},

		ORPHAN("add constraint 'of_country' of 'customer'", "refer to no row of 'country'",
				"UPDATE customer SET country = 7 WHERE id = 1", "INSERT INTO country (id) VALUES (7)") {
			@Override
			void wish(Operations op) {
				op.addConstraint("customer", foreignKey("country").references("country", "id").named("of_country"));
			}
		};

		private final String operation;

		private final String fault;

		private final String seed;

		private final String correction;

		Unfit(String operation, String fault, String seed, String correction) {
			this.operation = operation;
			this.fault = fault;
			this.seed = seed;
			this.correction = correction;
		}

		String complaint() {
			return "in operation 3 (%s): Rows of 'customer' %s".formatted(this.operation, this.fault);
		}

		abstract void wish(Operations op);

	}

}
