package dev.migrate.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import dev.migrate.MigrateOptions;
import dev.migrate.MigrationState;
import dev.migrate.MigrationStatus;
import dev.migrate.Migrator;
import dev.migrate.contention.StatementLimits;
import dev.migrate.dialect.Blocker;
import dev.migrate.dialect.LockHolder;
import dev.migrate.execution.LockHeldException;
import dev.migrate.execution.LockPolicy;
import dev.migrate.execution.LockScopeException;
import dev.migrate.execution.LockTimeoutException;
import dev.migrate.execution.MigrationListener;
import dev.migrate.execution.MigrationReport;
import dev.migrate.execution.OvertakenRunException;
import dev.migrate.execution.RevisionBlockedException;
import dev.migrate.execution.StepFailedException;
import dev.migrate.execution.StepResult;
import dev.migrate.execution.SwallowedFailureException;
import dev.migrate.execution.TransactionMode;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.CuttingProxy;
import dev.migrate.testing.CuttingProxy.Cut;
import dev.migrate.testing.ObservedDataSource;
import dev.migrate.testing.PgBouncer;
import dev.migrate.testing.TestRevisions;
import dev.migrate.version.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrate.faults.TransactionPooling.byTransaction;
import static dev.migrate.faults.TransactionPooling.merged;
import static dev.migrate.faults.TransactionPooling.table;
import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Each transaction takes the lock, on whatever session a real pooler gives it. */
class TransactionLockTests {

	private static final String[] UP = { "a UPGRADE DONE", "c UPGRADE DONE", "b UPGRADE DONE", "d UPGRADE DONE" };

	private final TransactionPooling pooling = new TransactionPooling();

	@BeforeAll
	static void installed() {
		assumeTrue(PgBouncer.isThere() || System.getenv("CI") != null);
	}

	@AfterEach
	void close() {
		assertThat(this.pooling.litter()).isEmpty();
		this.pooling.close();
	}

	@Test
	void goesUpAndDown() {
		Migrator migrator = this.pooling.migrator(merged());
		assertThat(migrator.upgrade().transition()).isEqualTo("base → d");
		assertThat(this.pooling.history()).containsExactly(UP);
		assertThat(migrator.upgrade().steps()).isEmpty();
		assertThat(migrator.downgrade("a").steps()).hasSize(3);
		assertThat(migrator.undo(1).transition()).isEqualTo("a → base");
		assertThat(this.pooling.witness().strings("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
			.containsExactlyInAnyOrder("migrate_version", "migrate_version_history");
	}

	// More revisions than it takes a driver to prepare what it sees again and again.
	@Test
	void leavesNothingPreparedOnASessionOfOthers() {
		assertThat(this.pooling.migrator(TestRevisions.chain(20)).upgrade().steps()).hasSize(20);
		assertThat(this.pooling.through(this.pooling.pooled().dataSource(), TestRevisions.chain(20))
			.build()
			.downgrade("base")
			.steps()).hasSize(20);
	}

	@Test
	void oneTransactionForAllIsAllOrNothing() {
		MigrateOptions options = byTransaction().transaction(TransactionMode.ALL).build();
		Migrator failing = this.pooling
			.through(this.pooling.pooled().dataSource(),
					TestRevisions.of(table("a"),
							revision("b<a").upgrade("SET search_path TO pg_catalog", "SELECT 1 / 0")))
			.options(options)
			.build();
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(failing::upgrade);
		assertThat(this.pooling.versions()).isEmpty();
		Migrator migrator = this.pooling.through(this.pooling.pooled().dataSource(), merged()).options(options).build();
		assertThat(migrator.upgrade().steps()).hasSize(4);
		assertThat(this.pooling.witness()
			.strings("SELECT DISTINCT xmin::text FROM migrate_version_history WHERE outcome = 'DONE'")).hasSize(1);
	}

	@Test
	void otherTasksGoThroughThePoolerAsWell() {
		Migrator migrator = this.pooling.migrator(merged());
		migrator.ensureVersion();
		assertThat(this.pooling.versions()).isEmpty();
		migrator.stamp("b", "c");
		assertThat(migrator.current()).containsExactly(RevisionId.of("b"), RevisionId.of("c"));
		migrator.stampPurging("base");
		assertThat(migrator.current()).isEmpty();
		assertThat(migrator.history(3)).extracting((entry) -> entry.revision().value()).contains("b", "c");
	}

	@ParameterizedTest
	@ValueSource(strings = { "default_pool_size = 1", "default_pool_size = 3", "server_round_robin = 1" })
	void eachRevisionRunsOnceWhereEightStartTogether(String setting) {
		try (TransactionPooling pooling = new TransactionPooling(setting)) {
			List<MigrationReport> reports = pooling.together(8, merged());
			assertThat(reports.stream().flatMap((report) -> report.steps().stream()))
				.extracting((step) -> step.revision().value())
				.containsExactlyInAnyOrder("a", "b", "c", "d");
			assertThat(reports).allSatisfy((report) -> assertThat(report.after()).containsExactly(RevisionId.of("d")));
			assertThat(pooling.history()).containsExactly(UP);
			assertThat(pooling.litter()).isEmpty();
		}
	}

	@Test
	void waitsForWhoeverHasTheLockForASession() {
		HeldRevision held = new HeldRevision();
		RevisionSource source = TestRevisions.of(table("a"), held.in(revision("b<a"), "SELECT 1", "CREATE TABLE b ()"),
				table("c<b"));
		Background<MigrationReport> direct = Background.start(() -> this.pooling.direct(source).upgrade("b"));
		held.awaitBegun();
		Holders holders = new Holders();
		Background<MigrationReport> pooled = Background
			.start(this.pooling.through(this.pooling.pooled().dataSource(), source).listener(holders).build()::upgrade);
		Eventually.holds("the holder is named", () -> !holders.applications.isEmpty());
		assertThat(this.pooling.witness()
			.strings(
					"SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"))
			.isEmpty();
		held.goOn();
		assertThat(direct.result().steps()).hasSize(2);
		assertThat(pooled.result().steps()).extracting((step) -> step.revision().value()).containsExactly("c");
		assertThat(holders.applications).first().asString().startsWith("migrate: ");
	}

	@Test
	void keepsOutWhoeverWantsTheLockForASession() {
		HeldRevision held = new HeldRevision();
		RevisionSource source = TestRevisions.of(held.in(revision("a"), "SELECT 1", "CREATE TABLE a ()"));
		Background<MigrationReport> pooled = Background.start(this.pooling.migrator(source)::upgrade);
		held.awaitBegun();
		MigrationStatus status = this.pooling.migrator(source).status();
		assertThat(status.lockHolder()).map(LockHolder::application)
			.hasValueSatisfying((application) -> assertThat(application).startsWith("migrate: application on "));
		Migrator direct = Migrator.builder(this.pooling.direct(source).dataSource())
			.source(source)
			.options(MigrateOptions.builder().lockPolicy(LockPolicy.FAIL).build())
			.build();
		assertThatExceptionOfType(LockHeldException.class).isThrownBy(direct::upgrade)
			.withMessageContaining("'migrate: application on ");
		held.goOn();
		assertThat(pooled.result().steps()).hasSize(1);
		assertThat(this.pooling.migrator(source).status().state()).isEqualTo(MigrationState.UP_TO_DATE);
	}

	@Test
	void waitsNoLongerThanItMay() {
		HeldRevision held = new HeldRevision();
		RevisionSource source = TestRevisions.of(held.in(revision("a"), "SELECT 1", "CREATE TABLE a ()"));
		Background<MigrationReport> holder = Background.start(this.pooling.migrator(source)::upgrade);
		held.awaitBegun();
		Migrator waiting = this.pooling.through(this.pooling.pooled().dataSource(), source)
			.options(byTransaction().lockTimeout(Duration.ofMillis(200)).build())
			.build();
		assertThatExceptionOfType(LockTimeoutException.class).isThrownBy(waiting::upgrade)
			.withMessageContaining("Nothing was run");
		held.goOn();
		holder.result();
	}

	@Test
	void failureIsRolledBackAndWrittenDown() {
		Migrator migrator = this.pooling.migrator(TestRevisions.of(table("a"),
				revision("b<a").upgrade("CREATE TABLE b (id int)", "SET lock_timeout = '7s'", "SELECT 1 / 0")));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("division by zero");
		assertThat(this.pooling.history()).containsExactly("a UPGRADE DONE", "b UPGRADE FAILED");
		assertThat(migrator.status().state()).isEqualTo(MigrationState.FAILED);
		assertThat(this.pooling.witness().isTrue("SELECT to_regclass('b') IS NULL")).isTrue();
		assertThat(this.pooling.migrator(merged()).upgrade("b").steps()).hasSize(1);
	}

	@Test
	void failureThatIsSwallowedIsNoticed() {
		Migrator migrator = this.pooling.migrator(TestRevisions.of(revision("a").upgrade((op) -> {
			try {
				op.execute("SELECT 1 / 0");
			}
			catch (RuntimeException ex) {
				assertThat(ex).hasMessageContaining("division by zero");
			}
		})));
		assertThatExceptionOfType(SwallowedFailureException.class).isThrownBy(migrator::upgrade);
	}

	// The first COMMIT is that of our own tables.
	@ParameterizedTest
	@CsvSource({ "2, BEFORE_THE_CLIENT", "3, BEFORE_THE_CLIENT", "5, BEFORE_THE_CLIENT", "2, BEFORE_THE_SERVER",
			"4, BEFORE_THE_SERVER", "5, BEFORE_THE_SERVER" })
	void runGoesOnWhenTheLineIsCutInACommit(int commit, Cut cut) {
		try (CuttingProxy proxy = CuttingProxy.to(this.pooling.pooled())) {
			AtomicInteger commits = new AtomicInteger();
			ObservedDataSource cutting = new ObservedDataSource(proxy.database().dataSource(),
					new ObservedDataSource.Observer() {
						@Override
						public void before(int number, String statement) {
							if (statement.equals("COMMIT") && commits.incrementAndGet() == commit) {
								proxy.cutNext(cut);
							}
						}
					});
			MigrationReport report = this.pooling.through(cutting, merged()).build().upgrade();
			assertThat(report.steps()).extracting((step) -> step.revision().value())
				.containsExactly("a", "c", "b", "d");
			assertThat(this.pooling.history()).containsExactly(UP);
		}
	}

	@Test
	void whoeverIsInTheWayIsNamed() {
		this.pooling.witness().execute("CREATE TABLE orders (id int)");
		Witness.Blockade application = this.pooling.witness().block("BEGIN; SELECT * FROM orders");
		List<Blocker> seen = new ArrayList<>();
		MigrationListener release = new MigrationListener() {
			@Override
			public void stepBlocked(RevisionId revision, Direction direction, List<Blocker> blockers, Duration pause) {
				seen.addAll(blockers);
				if (seen.size() > 1) {
					application.close();
				}
			}
		};
		assertThat(blocked(Duration.ofMinutes(5)).listener(release).build().upgrade().steps()).hasSize(1);
		assertThat(seen).extracting(Blocker::application).containsOnly("witness");
	}

	@Test
	void whoeverStaysInTheWayIsNamedWhenTheTimeIsOver() {
		this.pooling.witness().execute("CREATE TABLE orders (id int)");
		this.pooling.witness()
			.whileLocked("SELECT * FROM orders", () -> assertThatExceptionOfType(RevisionBlockedException.class)
				.isThrownBy(() -> blocked(Duration.ofMillis(700)).build().upgrade())
				.satisfies((ex) -> assertThat(ex.blockers()).extracting(Blocker::application).containsOnly("witness")));
		assertThat(this.pooling.history()).containsExactly("a UPGRADE FAILED");
	}

	private Migrator.Builder blocked(Duration retryFor) {
		StatementLimits limits = new StatementLimits(Duration.ofMillis(300), Duration.ofSeconds(15),
				Duration.ofMillis(300), Duration.ZERO, retryFor, Duration.ofMillis(10), Duration.ofMillis(50));
		return this.pooling
			.through(this.pooling.pooled().dataSource(),
					TestRevisions.of(revision("a").upgrade("ALTER TABLE orders ADD priority int")))
			.options(byTransaction().limits(limits).build());
	}

	@Test
	void whatAnotherRunHasDoneMeanwhileIsNotDoneAgain() {
		MigrationReport report = after("c", (migrator) -> migrator.upgrade()).upgrade();
		assertThat(report.steps()).extracting((step) -> step.revision().value()).containsExactly("a", "c");
		assertThat(report.after()).containsExactly(RevisionId.of("d"));
		assertThat(this.pooling.history()).containsExactly(UP);
	}

	@Test
	void planIsMadeAnewWhereAnotherRunHasChangedTheRows() {
		MigrationReport report = after("c", (migrator) -> migrator.downgrade("base")).upgrade();
		assertThat(report.steps()).extracting((step) -> step.revision().value())
			.containsExactly("a", "c", "a", "c", "b", "d");
		assertThat(this.pooling.versions()).containsExactly("d");
	}

	@Test
	void stepsThatWereCountedAreNotCountedAgain() {
		Migrator migrator = after("r1", TestRevisions.chain(3), (direct) -> direct.upgrade("r2"));
		assertThat(migrator.upgrade("+2").after()).containsExactly(RevisionId.of("r2"));
		assertThat(this.pooling.history()).containsExactly("r1 UPGRADE DONE", "r2 UPGRADE DONE");
	}

	@Test
	void stepsThatAreLeftLeadToWhereTheyWereCounted() {
		Migrator migrator = after("r1", TestRevisions.chain(5), (direct) -> direct.upgrade("r2"));
		MigrationReport report = migrator.upgrade("+3");
		assertThat(report.steps()).extracting((step) -> step.revision().value()).containsExactly("r1", "r3");
		assertThat(report.after()).containsExactly(RevisionId.of("r3"));
	}

	@Test
	void stepsDownThatWereCountedEndWhereAnotherRunHasMadeThem() {
		this.pooling.direct(merged()).upgrade();
		assertThat(after("d", (migrator) -> migrator.downgrade("base")).undo(2).after()).isEmpty();
	}

	@Test
	void stepsDownThatCanNotBeCountedAnyMoreAreRefused() {
		this.pooling.direct(merged()).upgrade();
		Migrator migrator = after("d", (direct) -> direct.upgrade());
		assertThatExceptionOfType(OvertakenRunException.class).isThrownBy(() -> migrator.undo(2))
			.withMessageContaining("can't be counted any more: 'b'");
		assertThat(this.pooling.versions()).containsExactly("d");
	}

	/** Return a migrator that another run comes in the way of when a step is done. */
	private Migrator after(String revision, Consumer<Migrator> other) {
		return after(revision, merged(), other);
	}

	private Migrator after(String revision, RevisionSource source, Consumer<Migrator> other) {
		AtomicInteger times = new AtomicInteger();
		return this.pooling.through(this.pooling.pooled().dataSource(), source).listener(new MigrationListener() {
			@Override
			public void stepFinished(StepResult result) {
				if (result.revision().value().equals(revision) && times.getAndIncrement() == 0) {
					other.accept(TransactionLockTests.this.pooling.direct(source));
				}
			}
		}).build();
	}

	@Test
	void revisionWithoutATransactionIsRefusedBeforeTheFirstStep() {
		Migrator migrator = this.pooling
			.migrator(TestRevisions.of(table("a"), revision("b<a").withoutTransaction().upgrade("VACUUM")));
		assertThatExceptionOfType(LockScopeException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("Revision 'b' says that it runs without a transaction")
			.withMessageContaining("'migrate.url'")
			.withMessageContaining("'migrate.lock-scope' at 'session'");
		assertThat(this.pooling.witness().strings("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
			.isEmpty();
		assertThat(migrator.upgrade("a").steps()).hasSize(1);
	}

	@Test
	void leavingTheWorkToOthersIsRefused() {
		Migrator migrator = this.pooling.through(this.pooling.pooled().dataSource(), merged())
			.options(byTransaction().lockPolicy(LockPolicy.SKIP_AND_VERIFY).build())
			.build();
		assertThatExceptionOfType(LockScopeException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("'migrate.lock-policy=wait'");
	}

	/** Remembers who was waited for. */
	private static final class Holders implements MigrationListener {

		private final List<String> applications = new CopyOnWriteArrayList<>();

		@Override
		public void waiting(@Nullable LockHolder holder, Duration waited) {
			Optional.ofNullable(holder).map(LockHolder::application).ifPresent(this.applications::add);
		}

	}

}
