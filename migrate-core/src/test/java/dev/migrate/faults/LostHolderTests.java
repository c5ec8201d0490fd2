package dev.migrate.faults;

import java.util.concurrent.atomic.AtomicInteger;

import dev.migrate.Migrator;
import dev.migrate.execution.MigrationReport;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.ObservedDataSource;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

/** Who holds the lock is killed while others wait for it. */
class LostHolderTests {

	private final PostgresServer.Database database = FaultRevisions.database(PostgresServer.newest());

	private final Witness witness = new Witness(this.database);

	private final AtomicInteger tries = new AtomicInteger();

	private Background<MigrationReport> waiter(RevisionSource source) {
		ObservedDataSource dataSource = new ObservedDataSource(this.database.dataSource(),
				ObservedDataSource.before("pg_try_advisory_lock", this.tries::incrementAndGet));
		Background<MigrationReport> waiter = Background
			.start(Migrator.builder(dataSource).source(source).build()::upgrade);
		Eventually.holds("the waiter has tried several times", () -> this.tries.get() > 3);
		return waiter;
	}

	@Test
	void waiterGoesOnWhereTheHolderWasKilled() {
		try (ChildJvm holder = ChildJvm.start(this.database, "before 16").awaitStop()) {
			Background<MigrationReport> waiter = waiter(FaultRevisions.source());
			holder.kill();
			assertThat(waiter.result().transition()).isEqualTo("r1 → r4");
		}
		this.witness.awaitNobody();
		new Invariants(this.database).everythingIsAppliedOnce();
	}

	@Test
	void waiterWaitsForTheOrphanOfAKilledHolder() {
		Witness.Blockade blockade = this.witness.block("BEGIN; LOCK TABLE effects IN SHARE MODE");
		try (ChildJvm holder = ChildJvm.start(this.database, "nowhere")) {
			this.witness.awaitBlocked();
			Background<MigrationReport> waiter = waiter(FaultRevisions.source());
			holder.kill();
			int before = this.tries.get();
			Eventually.holds("it tries again", () -> this.tries.get() > before + 2);
			boolean orphanAlive = !this.witness
				.strings("SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'migrate: child%'"
						+ " AND datname = current_database()")
				.isEmpty();
			assertThat(waiter.isOver() && orphanAlive).isFalse();
			blockade.close();
			assertThat(waiter.result().steps()).isNotEmpty();
		}
		this.witness.awaitNobody();
		new Invariants(this.database).everythingIsAppliedOnce();
	}

	// Left alone it would sleep for longer than anything here is waited for.
	@Test
	void serverCancelsTheOrphanLongBeforeItWouldEnd() {
		RevisionSource corrected = TestRevisions.of(revision("s1").upgrade("CREATE TABLE s1 (id int)"),
				revision("s2<s1").upgrade("CREATE TABLE s2 (id int)"));
		try (ChildJvm holder = ChildJvm.start(this.database, "sleeping", "nowhere")) {
			this.witness.awaitRunning("SELECT pg_sleep(60)");
			Background<MigrationReport> waiter = waiter(corrected);
			holder.kill();
			assertThat(waiter.result().transition()).isEqualTo("s1 → s2");
		}
	}

}
