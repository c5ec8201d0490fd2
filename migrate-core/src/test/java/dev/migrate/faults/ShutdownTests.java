package dev.migrate.faults;

import java.util.concurrent.atomic.AtomicInteger;

import dev.migrate.Migrator;
import dev.migrate.execution.Cancellation;
import dev.migrate.execution.MigrationCancelledException;
import dev.migrate.execution.MigrationReport;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.ObservedDataSource;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody wants a migration to end before it is done. */
class ShutdownTests {

	private static final RevisionSource SLEEPING = TestRevisions.of(revision("s1").upgrade("CREATE TABLE s1 (id int)"),
			revision("s2<s1").upgrade("CREATE TABLE s2 (id int)", "SELECT pg_sleep(60)"));

	private static final RevisionSource CORRECTED = TestRevisions.of(revision("s1").upgrade("CREATE TABLE s1 (id int)"),
			revision("s2<s1").upgrade("CREATE TABLE s2 (id int)"));

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Witness witness = new Witness(this.database);

	@Test
	void machineThatIsToldToEndRollsBackFirst() {
		try (ChildJvm child = ChildJvm.start(this.database, "sleeping", "nowhere")) {
			this.witness.awaitRunning("SELECT pg_sleep(60)");
			child.terminate();
			assertThat(child.awaitExit()).as(child::toString).isNotZero();
		}
		this.witness.awaitNobody();
		assertRolledBack();
	}

	@Test
	void cancellationEndsTheStatementThatRuns() {
		Cancellation cancellation = new Cancellation();
		Background<MigrationReport> run = Background.start(() -> migrator(SLEEPING).upgrade(cancellation, "heads"));
		this.witness.awaitRunning("SELECT pg_sleep(60)");
		cancellation.cancel();
		assertThat(run.failure()).isInstanceOf(MigrationCancelledException.class);
		this.witness.awaitNobody();
		assertRolledBack();
	}

	@Test
	void cancellationBeforeTheStartLetsNothingBegin() {
		Cancellation cancellation = new Cancellation();
		cancellation.cancel();
		Background<MigrationReport> run = Background.start(() -> migrator(SLEEPING).upgrade(cancellation, "heads"));
		assertThat(run.failure()).isInstanceOf(MigrationCancelledException.class);
		assertThat(this.witness.strings("SELECT tablename FROM pg_tables WHERE tablename ~ '^s'")).doesNotContain("s1");
	}

	@Test
	void interruptEndsTheWaitForTheLock() {
		AtomicInteger tries = new AtomicInteger();
		Migrator waiter = Migrator
			.builder(new ObservedDataSource(this.database.dataSource(),
					ObservedDataSource.before("pg_try_advisory_lock", tries::incrementAndGet)))
			.source(CORRECTED)
			.build();
		HeldRevision held = new HeldRevision();
		Background<MigrationReport> holder = Background
			.start(migrator(TestRevisions.of(held.in(revision("s1"), "CREATE TABLE s1 (id int)")))::upgrade);
		held.awaitBegun();
		Background<MigrationReport> run = Background.start(waiter::upgrade);
		Eventually.holds("it waits", () -> tries.get() > 2);
		run.interrupt();
		assertThat(run.failure()).isInstanceOf(MigrationCancelledException.class);
		held.goOn();
		assertThat(holder.result().steps()).hasSize(1);
	}

	@Test
	void interruptEndsTheRunAtTheNextStatement() {
		RevisionSource source = TestRevisions.of(revision("s1").upgrade("CREATE TABLE s1 (id int)"),
				revision("s2<s1").upgrade((op) -> {
					op.execute("CREATE TABLE s2 (id int)");
					Thread.currentThread().interrupt();
					op.execute("SELECT 1");
				}));
		Background<MigrationReport> run = Background.start(migrator(source)::upgrade);
		assertThat(run.failure()).isInstanceOf(MigrationCancelledException.class);
		this.witness.awaitNobody();
		assertRolledBack();
	}

	// Nobody but the server ends a statement; who can't wait cancels the run.
	@Test
	void interruptDuringAStatementEndsTheRunAfterIt() {
		RevisionSource source = TestRevisions.of(revision("s1").upgrade("CREATE TABLE s1 (id int)"),
				revision("s2<s1").upgrade("CREATE TABLE s2 (id int)", Killing.HOLD_UP, "SELECT 3"));
		Witness.Blockade blockade = this.witness.block(Killing.HOLD_UP);
		Background<MigrationReport> run = Background.start(migrator(source)::upgrade);
		this.witness.awaitBlocked();
		run.interrupt();
		this.witness.awaitBlocked();
		assertThat(run.isOver()).isFalse();
		blockade.close();
		assertThat(run.failure()).isInstanceOf(MigrationCancelledException.class);
		this.witness.awaitNobody();
		assertThat(this.witness.strings("SELECT revision || outcome FROM migrate_version_history ORDER BY id"))
			.containsExactly("s1DONE", "s2FAILED");
		assertThat(migrator(CORRECTED).upgrade().transition()).isEqualTo("s1 → s2");
	}

	private Migrator migrator(RevisionSource source) {
		return Migrator.builder(this.database.dataSource()).source(source).build();
	}

	private void assertRolledBack() {
		assertThat(this.witness.strings("SELECT tablename FROM pg_tables WHERE tablename ~ '^s[0-9]$'"))
			.containsExactly("s1");
		assertThat(this.witness.strings("SELECT concat_ws(' ', revision, outcome, statements, error)"
				+ " FROM migrate_version_history ORDER BY id"))
			.satisfiesExactly((first) -> assertThat(first).isEqualTo("s1 DONE 1"),
					(second) -> assertThat(second).startsWith("s2 FAILED 2 "));
		assertThat(migrator(CORRECTED).upgrade().transition()).isEqualTo("s1 → s2");
	}

}
