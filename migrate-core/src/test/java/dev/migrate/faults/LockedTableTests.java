package dev.migrate.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.contention.StatementLimits;
import dev.migrate.dialect.Blocker;
import dev.migrate.execution.MigrationListener;
import dev.migrate.execution.MigrationReport;
import dev.migrate.execution.RevisionBlockedException;
import dev.migrate.operation.Creation;
import dev.migrate.execution.StepFailedException;
import dev.migrate.operation.Creation;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import dev.migrate.version.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.index;
import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The application uses a table that a revision has to change. */
class LockedTableTests {

	private static final Duration SHORT = Duration.ofMillis(300);

	// Also on a busy machine it is seen in time who holds a lock.
	private static final Duration LONG_ENOUGH = Duration.ofMillis(800);

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Witness witness = new Witness(this.database);

	private final EngineLog log = new EngineLog();

	private Connection application;

	@BeforeEach
	void open() throws SQLException {
		this.database.execute("CREATE TABLE orders (id int, note text)", "INSERT INTO orders VALUES (1, 'secret')");
		this.application = this.database.dataSource().getConnection();
		this.application.setAutoCommit(false);
		try (Statement statement = this.application.createStatement()) {
			statement.execute("SET application_name = 'the shop'");
			statement.execute("SELECT * FROM orders WHERE note = 'secret'");
		}
	}

	@AfterEach
	void close() throws SQLException {
		this.application.close();
		this.log.close();
	}

	private Migrator migrator(Duration retryFor, MigrationListener listener, RevisionScript... revisions) {
		return migrator(retryFor, LONG_ENOUGH, listener, revisions);
	}

	private Migrator migrator(Duration retryFor, Duration longLockTimeout, MigrationListener listener,
			RevisionScript... revisions) {
		StatementLimits limits = new StatementLimits(LONG_ENOUGH, Duration.ofSeconds(15), longLockTimeout,
				Duration.ZERO, retryFor, Duration.ofMillis(10), Duration.ofMillis(50));
		return Migrator.builder(this.database.dataSource())
			.source(TestRevisions.of(revisions))
			.options(MigrateOptions.builder().limits(limits).build())
			.listener(listener)
			.build();
	}

	@Test
	void revisionIsRunAgainAsAWholeUntilTheTableIsFree() {
		AtomicInteger runs = new AtomicInteger();
		Release release = new Release(2);
		MigrationReport report = migrator(Duration.ofMinutes(5), release, revision("a").upgrade((op) -> {
			runs.incrementAndGet();
			op.execute("CREATE TABLE of_revision (id int)");
			op.execute("INSERT INTO of_revision VALUES (1)");
			op.execute("ALTER TABLE orders ADD priority int");
		})).upgrade();
		assertThat(report.transition()).isEqualTo("base → a");
		assertThat(runs).hasValue(3);
		assertThat(this.witness.string("SELECT count(*) FROM of_revision")).isEqualTo("1");
		assertThat(release.blockers).extracting(Blocker::application).containsExactly("the shop");
		assertThat(this.log.lines("Revision 'a' did not get a lock")).hasSize(2)
			.allSatisfy(
					(line) -> assertThat(line).contains("('the shop' as postgres from 127.0.0.1, idle in transaction")
						.contains("SELECT * FROM orders WHERE note = ?")
						.doesNotContain("secret"));
	}

	@Test
	void revisionThatRunsOutOfTimeChangesNothingAndNamesWhoWasInTheWay() {
		Migrator migrator = migrator(Duration.ofSeconds(1), new MigrationListener() {
		}, revision("a").upgrade("CREATE TABLE of_revision (id int)", "ALTER TABLE orders ADD priority int"));
		assertThatExceptionOfType(RevisionBlockedException.class).isThrownBy(migrator::upgrade)
			.withMessageMatching(
					"(?s)The upgrade of revision 'a' \\(test:a\\) did not get a lock in operation 2 \\(SQL text\\)"
							+ " at statement 2, ALTER TABLE orders ADD priority int in \\d+ tries and \\d+ s: .*lock timeout.*"
							+ "It was held by session \\d+ \\('the shop' as postgres .*Everything it did was rolled back.*"
							+ "'migrate\\.limits\\.retry-for'\\.")
			.satisfies((ex) -> assertThat(ex.blockers()).extracting(Blocker::application).containsOnly("the shop"));
		assertThat(this.witness.isTrue("SELECT to_regclass('of_revision') IS NULL")).isTrue();
		assertThat(migrator.status().current()).isEmpty();
		assertThat(this.witness.strings("SELECT outcome FROM migrate_version_history")).containsExactly("FAILED");
	}

	@Test
	void buildOfAnIndexSaysWhatItIsAt() {
		migrator(Duration.ofMinutes(5), Duration.ofSeconds(3), new Release(1),
				revision("a").withoutTransaction()
					.upgrade((op) -> op.createIndex("orders", index("orders_id", "id"), Creation.CONCURRENTLY)))
			.upgrade();
		assertThat(this.log
			.lines("CREATE INDEX CONCURRENTLY orders_id on orders: waiting for old snapshots, 0 of 1 sessions (0 %)"))
			.isNotEmpty();
		assertThat(this.witness.isTrue("SELECT indisvalid FROM pg_index WHERE indexrelid = 'orders_id'::regclass"))
			.isTrue();
	}

	@Test
	void readersPassWhileARevisionWaitsForItsNextTry() {
		migrator(Duration.ofMinutes(5), new MigrationListener() {

			@Override
			public void stepBlocked(RevisionId revision, Direction direction, List<Blocker> blockers, Duration pause) {
				assertThat(LockedTableTests.this.witness.string("SELECT count(*) FROM orders")).isEqualTo("1");
				end();
			}

		}, revision("a").upgrade("ALTER TABLE orders ADD priority int")).upgrade();
		assertThat(this.witness.string("SELECT count(priority) FROM orders")).isEqualTo("0");
	}

	@Test
	void statementWithoutATransactionIsRunAgainAlone() {
		AtomicInteger runs = new AtomicInteger();
		MigrationReport report = migrator(Duration.ofMinutes(5), new Release(2),
				revision("a").withoutTransaction().upgrade((op) -> {
					runs.incrementAndGet();
					op.execute("CREATE TABLE of_revision (id int)");
					op.execute("ALTER TABLE orders ADD priority int");
				}))
			.upgrade();
		assertThat(report.steps()).singleElement().satisfies((step) -> assertThat(step.statements()).isEqualTo(2));
		assertThat(runs).hasValue(1);
	}

	// Its snapshot is all that is in the way, and nobody else would ever end it.
	@Test
	void concurrentIndexNamesTheIdleTransactionThatItWaitsFor() {
		Migrator migrator = migrator(Duration.ofMillis(500), new MigrationListener() {
		}, revision("a").withoutTransaction()
			.upgrade((op) -> op.createIndex("orders", index("orders_id", "id"), Creation.CONCURRENTLY)));
		assertIdleTransactionIsNamed(migrator);
		end();
		assertThat(migrator.upgrade().steps()).hasSize(1);
		assertThat(this.witness.strings("SELECT indisvalid FROM pg_index WHERE indrelid = 'orders'::regclass"))
			.containsExactly("t");
	}

	@Test
	void concurrentIndexInSqlNamesTheIdleTransactionThatItWaitsFor() {
		assertIdleTransactionIsNamed(migrator(Duration.ofMillis(500), new MigrationListener() {
		}, revision("a").withoutTransaction().upgrade("CREATE INDEX CONCURRENTLY orders_id ON orders (id)")));
	}

	private void assertIdleTransactionIsNamed(Migrator migrator) {
		assertThatExceptionOfType(RevisionBlockedException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("('the shop' as postgres from 127.0.0.1, idle in transaction")
			.satisfies((ex) -> assertThat(ex.blockers()).extracting(Blocker::application).containsOnly("the shop"));
		assertThat(this.log.lines("Waiting for session")).isNotEmpty()
			.allSatisfy((line) -> assertThat(line).contains("'the shop'"));
	}

	@Test
	void victimOfADeadlockIsRunAgain() throws SQLException {
		this.database.execute("CREATE TABLE parts (id int)");
		AtomicInteger runs = new AtomicInteger();
		StatementLimits patient = new StatementLimits(Duration.ofSeconds(30), Duration.ZERO, Duration.ofSeconds(30),
				Duration.ZERO, Duration.ofMinutes(5), Duration.ofMillis(10), Duration.ofMillis(50));
		try (Statement statement = this.application.createStatement()) {
			// Whoever waits for longer than this looks for a deadlock, and is its victim.
			statement.execute("SET deadlock_timeout = '30s'");
		}
		Migrator migrator = Migrator.builder(this.database.dataSource())
			.source(TestRevisions.of(revision("a").upgrade((op) -> {
				op.execute("ALTER TABLE parts ADD a int");
				if (runs.incrementAndGet() == 1) {
					Background.start(this::readParts);
					Eventually.holds("the application waits",
							() -> this.witness
								.isTrue("SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
										+ " AND application_name = 'the shop' AND datname = current_database()"));
				}
				op.execute("ALTER TABLE orders ADD a int");
			})))
			.options(MigrateOptions.builder().limits(patient).build())
			.build();
		assertThat(migrator.upgrade().steps()).hasSize(1);
		assertThat(runs).hasValueGreaterThan(1);
	}

	private boolean readParts() {
		try (Statement statement = this.application.createStatement()) {
			boolean read = statement.execute("SELECT * FROM parts");
			this.application.commit();
			return read;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void changeOfTheSchemaHasAnEndAndRowsMayTakeAsLongAsTheyDo() {
		end();
		StatementLimits limits = new StatementLimits(SHORT, SHORT, SHORT, Duration.ZERO, Duration.ZERO,
				Duration.ofMillis(1), Duration.ofMillis(1));
		assertThatExceptionOfType(StepFailedException.class)
			.isThrownBy(migrator(limits, "CREATE TABLE slow AS SELECT 1 AS a",
					"ALTER TABLE slow ALTER COLUMN a TYPE text USING pg_sleep(60)::text")::upgrade)
			.withMessageContaining("at statement 2, ALTER TABLE slow")
			.withMessageContaining("'migrate.limits.statement-timeout' (300 ms)");
		assertThat(migrator(limits, "INSERT INTO orders SELECT 2, pg_sleep(0.7)::text").upgrade().steps()).hasSize(1);
	}

	@Test
	void authorsOwnLimitIsKept() {
		end();
		StatementLimits limits = new StatementLimits(SHORT, SHORT, SHORT, SHORT, Duration.ZERO, Duration.ofMillis(1),
				Duration.ofMillis(1));
		migrator(limits, "SET LOCAL statement_timeout = 0", "CREATE TABLE slow AS SELECT 1 AS a",
				"ALTER TABLE slow ALTER COLUMN a TYPE text USING pg_sleep(0.7)::text")
			.upgrade();
		assertThat(this.witness.string("SELECT count(*) FROM slow")).isEqualTo("1");
	}

	private Migrator migrator(StatementLimits limits, String... statements) {
		return Migrator.builder(this.database.dataSource())
			.source(TestRevisions.of(revision("a").upgrade(statements)))
			.options(MigrateOptions.builder().limits(limits).build())
			.build();
	}

	private void end() {
		try {
			this.application.rollback();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Ends the transaction of the application after so many tries. */
	private final class Release implements MigrationListener {

		private List<Blocker> blockers = List.of();

		private int left;

		Release(int tries) {
			this.left = tries;
		}

		@Override
		public void stepBlocked(RevisionId revision, Direction direction, List<Blocker> blockers, Duration pause) {
			this.blockers = blockers;
			this.left--;
			if (this.left == 0) {
				end();
			}
		}

	}

}
