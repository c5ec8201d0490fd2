package dev.migrate.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.LockTimeoutException;
import dev.migrate.execution.MigrationReport;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.ObservedDataSource;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** One instance migrates, and others wait for it. */
class LockWaitingTests {

	private static final String WAITERS = " FROM pg_stat_activity WHERE datname = current_database()"
			+ " AND application_name LIKE 'migrate: waiter%'";

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Witness witness = new Witness(this.database);

	private final EngineLog log = new EngineLog();

	private final HeldRevision held = new HeldRevision();

	private final AtomicInteger tries = new AtomicInteger();

	@AfterEach
	void close() {
		this.held.goOn();
		this.log.close();
	}

	private Background<MigrationReport> holder(RevisionSource source) {
		Background<MigrationReport> holder = Background
			.start(migrator("holder", source, MigrateOptions.builder())::upgrade);
		this.held.awaitBegun();
		return holder;
	}

	private Background<MigrationReport> waiter(RevisionSource source) {
		return Background.start(migrator("waiter", source, MigrateOptions.builder())::upgrade);
	}

	private Migrator migrator(String name, RevisionSource source, MigrateOptions.Builder options) {
		ObservedDataSource.Observer count = ObservedDataSource.before("pg_try_advisory_lock",
				this.tries::incrementAndGet);
		return Migrator.builder(new ObservedDataSource(this.database.dataSource(), count))
			.source(source)
			.options(options.application(name).build())
			.build();
	}

	private RevisionSource transactional() {
		return TestRevisions.of(this.held.in(revision("a"), "CREATE TABLE a (id int)", "CREATE INDEX a_id ON a (id)"));
	}

	private RevisionSource concurrentIndex() {
		return TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)"), this.held
			.in(revision("b<a").withoutTransaction(), "SELECT 1", "CREATE INDEX CONCURRENTLY a_id ON a (id)"));
	}

	@Test
	void waiterSaysWhoHoldsTheLock() {
		Background<MigrationReport> holder = holder(transactional());
		Background<MigrationReport> waiter = waiter(transactional());
		Eventually.holds("the waiter says something", () -> !this.log.lines("Waiting for").isEmpty());
		String session = this.witness
			.string("SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'migrate: holder%'"
					+ " AND datname = current_database()");
		assertThat(this.log.lines("Waiting for")).singleElement()
			.asString()
			.startsWith(
					"Waiting for the migration lock, which is held by session " + session + " ('migrate: holder on ")
			.contains("as postgres from 127.0.0.1, connected since ")
			.endsWith("(0 s so far)");
		this.held.goOn();
		assertThat(holder.result().transition()).isEqualTo("base → a");
		assertThat(waiter.result().steps()).isEmpty();
	}

	@Test
	void waiterHoldsNoTransactionAndNoSnapshot() {
		Background<MigrationReport> holder = holder(transactional());
		Background<MigrationReport> waiter = waiter(transactional());
		int idle = 0;
		while (this.tries.get() < 30 || idle < 5) {
			List<String> states = this.witness.strings(
					"SELECT state || ' ' || coalesce(backend_xmin::text, 'none')" + WAITERS + " AND state <> 'active'");
			assertThat(states).isSubsetOf("idle none");
			idle += states.size();
			assertThat(waiter.isOver()).isFalse();
		}
		this.held.goOn();
		assertThat(holder.result().steps()).hasSize(1);
		assertThat(waiter.result().steps()).isEmpty();
	}

	@Test
	void concurrentIndexBuildDoesNotWaitForWaiters() {
		Background<MigrationReport> holder = holder(concurrentIndex());
		List<Background<MigrationReport>> waiters = IntStream.range(0, 8)
			.mapToObj((i) -> waiter(concurrentIndex()))
			.toList();
		Eventually.holds("all have tried several times", () -> this.tries.get() > 40);
		this.held.goOn();
		assertThat(holder.result().steps()).hasSize(2);
		assertThat(waiters).allSatisfy((waiter) -> assertThat(waiter.result().steps()).isEmpty());
		assertThat(this.witness.isTrue("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_id'::regclass")).isTrue();
	}

	@Test
	void waiterThatGivesUpNamesTheHolder() {
		Background<MigrationReport> holder = holder(transactional());
		Migrator waiter = migrator("waiter", transactional(),
				MigrateOptions.builder().lockTimeout(Duration.ofMillis(200)));
		assertThatExceptionOfType(LockTimeoutException.class).isThrownBy(waiter::upgrade)
			.withMessageMatching("Gave up after PT0\\.\\d+S: the migration lock is held by session \\d+"
					+ " \\('migrate: holder on .* as postgres from 127\\.0\\.0\\.1, connected since .*\\)\\."
					+ " Nothing was run\\. .*'migrate\\.lock-timeout' says how long to wait\\.")
			.satisfies((ex) -> assertThat(ex.holder())
				.hasValueSatisfying((session) -> assertThat(session.application()).startsWith("migrate: holder on ")));
		this.held.goOn();
		assertThat(holder.result().steps()).hasSize(1);
	}

	@Test
	void statusNamesTheHolderWithoutWaiting() {
		Background<MigrationReport> holder = holder(transactional());
		Migrator onlooker = migrator("onlooker", transactional(), MigrateOptions.builder());
		assertThat(onlooker.status().lockHolder())
			.hasValueSatisfying((session) -> assertThat(session.application()).startsWith("migrate: holder on "));
		this.held.goOn();
		assertThat(holder.result().steps()).hasSize(1);
		assertThat(onlooker.status().lockHolder()).isEmpty();
	}

}
