package dev.migrate.faults;

import java.time.Duration;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.EditedRevisionException;
import dev.migrate.execution.LeftUndoneException;
import dev.migrate.execution.LockHeldException;
import dev.migrate.execution.LockPolicy;
import dev.migrate.execution.LockTimeoutException;
import dev.migrate.execution.MigrationReport;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an instance does that comes while another one migrates. */
class LockPolicyTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Witness witness = new Witness(this.database);

	private final EngineLog log = new EngineLog();

	private final HeldRevision held = new HeldRevision();

	@AfterEach
	void close() {
		this.held.goOn();
		this.log.close();
	}

	@Test
	void waitDoesWhatAnotherInstanceHasLeft() {
		Background<MigrationReport> job = job(revisions("SELECT 1 / 0"));
		Background<MigrationReport> node = behind(job, LockPolicy.WAIT, revisions("CREATE TABLE b (id int)"));
		assertThat(job.failure()).hasMessageContaining("division by zero");
		assertThat(node.result().transition()).isEqualTo("a → b");
	}

	@Test
	void failNamesTheHolderAtOnce() {
		Background<MigrationReport> job = job(revisions("CREATE TABLE b (id int)"));
		Migrator node = node(LockPolicy.FAIL, revisions("CREATE TABLE b (id int)"));
		assertThatExceptionOfType(LockHeldException.class).isThrownBy(node::upgrade)
			.withMessageMatching("The migration lock is held by session \\d+ \\('migrate: job on .*\\), and"
					+ " 'migrate\\.lock-policy' says not to wait for it\\. Nothing was run\\. .*")
			.satisfies((ex) -> assertThat(ex.holder()).isPresent());
		this.held.goOn();
		assertThat(job.result().steps()).hasSize(2);
		assertThat(node.upgrade().steps()).isEmpty();
	}

	@Test
	void nobodyWaitsToHearThatAnAppliedRevisionWasEdited() {
		Background<MigrationReport> job = job(revisions("CREATE TABLE b (id int)"));
		Migrator node = node(LockPolicy.WAIT,
				TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id bigint)"), revision("b<a")));
		assertThatExceptionOfType(EditedRevisionException.class).isThrownBy(node::upgrade)
			.withMessageContaining("Nothing was run");
		assertThat(job.isOver()).isFalse();
		this.held.goOn();
		assertThat(job.result().steps()).hasSize(2);
	}

	@Test
	void failMigratesWhereNobodyElseDoes() {
		this.held.goOn();
		assertThat(node(LockPolicy.FAIL, revisions("SELECT 1")).upgrade().transition()).isEqualTo("base → b");
	}

	@Test
	void skipAndVerifyGoesOnWhenTheOtherInstanceIsDone() {
		Background<MigrationReport> job = job(revisions("CREATE TABLE b (id int)"));
		Background<MigrationReport> node = behind(job, LockPolicy.SKIP_AND_VERIFY, revisions("SELECT 1"));
		assertThat(job.result().steps()).hasSize(2);
		assertThat(node.result().steps()).isEmpty();
	}

	@Test
	void skipAndVerifySaysWhatTheOtherInstanceHasLeft() {
		Background<MigrationReport> job = job(revisions("SELECT 1 / 0"));
		Background<MigrationReport> node = behind(job, LockPolicy.SKIP_AND_VERIFY, revisions("SELECT 1"));
		assertThat(job.failure()).hasMessageContaining("division by zero");
		assertThat(node.failure())
			.isInstanceOfSatisfying(LeftUndoneException.class,
					(ex) -> assertThat(ex.revisions()).containsExactly(RevisionId.of("b")))
			.hasMessageStartingWith("Another instance had the migration lock and gave it up, but the database is not as"
					+ " this one needs it. Left to do: upgrade b. Nothing was run,");
		assertThat(this.witness.strings("SELECT version_num FROM migrate_version")).containsExactly("a");
		assertThat(this.witness.strings("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'"
				+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"))
			.isEmpty();
	}

	@Test
	void skipAndVerifyWaitsNoLongerThanTheTimeout() {
		Background<MigrationReport> job = job(revisions("CREATE TABLE b (id int)"));
		Migrator node = migrator("node", revisions("SELECT 1"),
				MigrateOptions.builder().lockPolicy(LockPolicy.SKIP_AND_VERIFY).lockTimeout(Duration.ofMillis(200)));
		assertThatExceptionOfType(LockTimeoutException.class).isThrownBy(node::upgrade)
			.withMessageContaining("'migrate: job on ");
		this.held.goOn();
		assertThat(job.result().steps()).hasSize(2);
	}

	@Test
	void skipAndVerifyMigratesWhereNobodyElseDoes() {
		this.held.goOn();
		assertThat(node(LockPolicy.SKIP_AND_VERIFY, revisions("SELECT 1")).upgrade().transition())
			.isEqualTo("base → b");
	}

	private Background<MigrationReport> job(RevisionSource source) {
		Background<MigrationReport> job = Background.start(migrator("job", source, MigrateOptions.builder())::upgrade);
		this.held.awaitBegun();
		return job;
	}

	private Background<MigrationReport> behind(Background<MigrationReport> job, LockPolicy policy,
			RevisionSource source) {
		Background<MigrationReport> node = Background.start(node(policy, source)::upgrade);
		Eventually.holds("the node waits", () -> !this.log.lines("Waiting for the migration lock").isEmpty());
		assertThat(job.isOver()).isFalse();
		this.held.goOn();
		return node;
	}

	private Migrator node(LockPolicy policy, RevisionSource source) {
		return migrator("node", source, MigrateOptions.builder().lockPolicy(policy));
	}

	private Migrator migrator(String name, RevisionSource source, MigrateOptions.Builder options) {
		return Migrator.builder(this.database.dataSource())
			.source(source)
			.options(options.application(name).build())
			.build();
	}

	private RevisionSource revisions(String lastStatement) {
		return TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)"),
				this.held.in(revision("b<a"), "SELECT 1", lastStatement));
	}

}
