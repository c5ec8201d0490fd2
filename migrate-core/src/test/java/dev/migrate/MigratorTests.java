package dev.migrate;

import java.util.List;
import java.util.Map;

import dev.migrate.execution.ConcurrentChangeException;
import dev.migrate.execution.EditedRevisionException;
import dev.migrate.execution.EditedRevisionPolicy;
import dev.migrate.execution.SkippedRevisionException;
import dev.migrate.execution.EmptyDowngradeException;
import dev.migrate.execution.MigrationReport;
import dev.migrate.execution.StepFailedException;
import dev.migrate.execution.SwallowedFailureException;
import dev.migrate.execution.TransactionControlException;
import dev.migrate.execution.TransactionMode;
import dev.migrate.execution.TransactionModeException;
import dev.migrate.revision.RevisionId;
import dev.migrate.revision.VersionRowsException;
import dev.migrate.script.IrreversibleRevisionException;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import dev.migrate.version.Direction;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigratorTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private Migrator migrator(RevisionSource source) {
		return Migrator.builder(this.database.dataSource()).source(source).build();
	}

	private Migrator migrator(RevisionSource source, MigrateOptions.Builder options) {
		return Migrator.builder(this.database.dataSource()).source(source).options(options.build()).build();
	}

	private List<String> tables() {
		return JdbcClient.create(this.database.dataSource())
			.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
					+ " AND table_name NOT LIKE 'migrate%' ORDER BY 1")
			.query(String.class)
			.list();
	}

	@Test
	void upgradeOfAnEmptyDatabaseAppliesEverything() {
		MigrationReport report = migrator(TestRevisions.chain(3)).upgrade();
		assertThat(report.transition()).isEqualTo("base → r3");
		assertThat(report.steps()).extracting((step) -> step.revision().value()).containsExactly("r1", "r2", "r3");
		assertThat(tables()).containsExactly("t1", "t2", "t3");
	}

	@Test
	void upgradeWhenNothingIsPendingDoesNothing() {
		migrator(TestRevisions.chain(3)).upgrade();
		MigrationReport report = migrator(TestRevisions.chain(3)).upgrade();
		assertThat(report.transition()).isEqualTo("r3 → r3");
		assertThat(report.steps()).isEmpty();
	}

	@Test
	void downgradeUndoesWhatFollowsTheTarget() {
		Migrator migrator = migrator(TestRevisions.chain(3));
		migrator.upgrade();
		migrator.downgrade("r1");
		assertThat(tables()).containsExactly("t1");
		assertThat(migrator.status().current()).containsExactly(RevisionId.of("r1"));
	}

	@Test
	void historyRemembersEveryStep() {
		Migrator migrator = migrator(TestRevisions.chain(2),
				MigrateOptions.builder().application("orders").applicationVersion("1.2"));
		migrator.upgrade();
		migrator.downgrade("r1");
		List<HistoryEntry> history = migrator.history(10);
		assertThat(history).extracting((step) -> step.direction() + " " + step.revision() + " " + step.outcome())
			.containsExactly("DOWNGRADE r2 DONE", "UPGRADE r2 DONE", "UPGRADE r1 DONE");
		HistoryEntry step = history.get(0);
		assertThat(step.by().application()).isEqualTo("orders");
		assertThat(step.by().applicationVersion()).isEqualTo("1.2");
		assertThat(step.databaseUser()).isEqualTo("postgres");
		assertThat(step.statements()).isOne();
		assertThat(step.finishedAt()).isAfterOrEqualTo(step.startedAt());
	}

	@Test
	void statusHasTheNewestStepsThatAreAskedForBesidesTheLastRun() {
		Migrator migrator = migrator(TestRevisions.chain(3));
		migrator.upgrade();
		migrator.downgrade("r1");
		assertThat(migrator.status().history()).isEmpty();
		MigrationStatus status = migrator.status(3);
		assertThat(status.history()).isEqualTo(migrator.history(3)).hasSize(3);
		assertThat(status.lastRun()).isEqualTo(migrator.history(2));
		assertThat(migrator.status(1).lastRun()).isEqualTo(status.lastRun());
		assertThat(migrator.status(1).history()).isEqualTo(migrator.history(1));
		assertThat(migrator.status(99).history()).isEqualTo(migrator.history(99)).hasSize(5);
	}

	@Test
	void statusHasTheNewestStepsOfARevision() {
		Migrator migrator = migrator(TestRevisions.chain(3));
		assertThat(migrator.status(RevisionId.of("r1"), 5).history()).isEmpty();
		migrator.upgrade();
		migrator.downgrade("r2");
		MigrationStatus status = migrator.status(RevisionId.of("r1"), 5);
		assertThat(status.history()).isEqualTo(migrator.history(RevisionId.of("r1"), 5)).hasSize(1);
		assertThat(status.lastRun()).extracting(HistoryEntry::revision).containsExactly(RevisionId.of("r3"));
		assertThat(migrator.status(RevisionId.of("r3"), 1).history()).isEqualTo(migrator.history(1));
	}

	@Test
	void statusOfADatabaseThatIsAheadHasTheStepsThatAreAskedFor() {
		migrator(TestRevisions.chain(3)).upgrade();
		assertThat(migrator(TestRevisions.chain(2)).status(1).history()).extracting(HistoryEntry::revision)
			.containsExactly(RevisionId.of("r3"));
	}

	@Test
	void upgradeWhenAStatementFailsRollsBackItsRevisionAndKeepsThoseBefore() {
		Migrator migrator = migrator(TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)"),
				revision("b<a").upgrade("CREATE TABLE b (id int)", "SELECT * FROM nowhere")));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining(
					"revision 'b' (test:b) failed in operation 2 (SQL text) at statement 2, SELECT * FROM nowhere")
			.withMessageContaining("relation \"nowhere\" does not exist")
			.withMessageContaining("rolled back");
		assertThat(tables()).containsExactly("a");
		assertThat(migrator.status().state()).isEqualTo(MigrationState.FAILED);
		assertThat(migrator.history(1)).singleElement().satisfies((step) -> {
			assertThat(step.outcome()).isEqualTo(Outcome.FAILED);
			assertThat(step.failure()).hasValueSatisfying((error) -> assertThat(error).contains("nowhere"));
		});
	}

	@Test
	void upgradeInOneTransactionForAllRollsBackEverything() {
		Migrator migrator = migrator(
				TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)"),
						revision("b<a").upgrade("SELECT 1/0")),
				MigrateOptions.builder().transaction(TransactionMode.ALL));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade);
		assertThat(tables()).isEmpty();
		assertThat(migrator.status().current()).isEmpty();
	}

	@Test
	void upgradeInOneTransactionForAllRefusesARevisionWithoutOne() {
		Migrator migrator = migrator(
				TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)"),
						revision("b<a").withoutTransaction()),
				MigrateOptions.builder().transaction(TransactionMode.ALL));
		assertThatExceptionOfType(TransactionModeException.class).isThrownBy(migrator::upgrade);
		assertThat(tables()).isEmpty();
	}

	@Test
	void upgradeWhenARevisionSwallowsAFailureIsRefused() {
		Migrator migrator = migrator(TestRevisions.of(revision("a").upgrade((op) -> {
			op.execute("CREATE TABLE a (id int)");
			try {
				op.jdbc().sql("SELECT * FROM nowhere").query().listOfRows();
			}
			catch (DataAccessException ex) {
				assertThat(ex).isNotNull();
			}
		})));
		assertThatExceptionOfType(SwallowedFailureException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("statement 2 failed with 'ERROR: relation \"nowhere\" does not exist");
		assertThat(tables()).isEmpty();
	}

	@Test
	void upgradeRefusesStatementsThatEndTheTransaction() {
		Migrator migrator = migrator(TestRevisions
			.of(revision("a").upgrade("CREATE TABLE a (id int)", "COMMIT", "CREATE TABLE b (id int)")));
		assertThatExceptionOfType(TransactionControlException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("Revision 'a', statement 2: 'COMMIT'");
		assertThat(tables()).isEmpty();
	}

	@Test
	void upgradeRunsAConcurrentIndexWithoutATransaction() {
		Migrator migrator = migrator(TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)"),
				revision("b<a").withoutTransaction().upgrade("CREATE INDEX CONCURRENTLY a_id ON a (id)")));
		migrator.upgrade();
		assertThat(JdbcClient.create(this.database.dataSource())
			.sql("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_id'::regclass")
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(migrator.history(2)).extracting(HistoryEntry::outcome)
			.containsExactly(Outcome.DONE, Outcome.STARTED);
	}

	@Test
	void upgradeAfterAFailureWithoutATransactionGoesOnFromThere() {
		TestRevisions.Script revision = revision("a").withoutTransaction()
			.upgrade("CREATE TABLE a (id int)", "SELECT 1/0");
		assertThatExceptionOfType(StepFailedException.class)
			.isThrownBy(() -> migrator(TestRevisions.of(revision)).upgrade());
		assertThatExceptionOfType(StepFailedException.class)
			.isThrownBy(() -> migrator(TestRevisions.of(revision)).upgrade())
			.withMessageContaining("at statement 2, SELECT 1/0");
		revision.upgrade("CREATE TABLE a (id int)", "SELECT 1");
		assertThat(migrator(TestRevisions.of(revision)).upgrade().transition()).isEqualTo("base → a");
	}

	@Test
	void downgradeOfAnIrreversibleRevisionIsRefusedBeforeAnythingRuns() {
		Migrator migrator = migrator(TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)"),
				revision("b<a").irreversible("the old prices are gone"),
				revision("c<b").upgrade("CREATE TABLE c (id int)").downgrade("DROP TABLE c")));
		migrator.upgrade();
		assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(() -> migrator.downgrade("base"))
			.withMessageContaining("the old prices are gone");
		assertThat(tables()).containsExactly("a", "c");
	}

	@Test
	void downgradeThatRunsNothingIsRefused() {
		Migrator migrator = migrator(TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)")));
		migrator.upgrade();
		assertThatExceptionOfType(EmptyDowngradeException.class).isThrownBy(() -> migrator.downgrade("base"))
			.withMessageContaining("revision 'a' (test:a) ran no statement");
		assertThat(migrator.status().current()).containsExactly(RevisionId.of("a"));
	}

	@Test
	void upgradeWhenAnAppliedRevisionWasEditedNamesIt() {
		TestRevisions.Script revision = revision("a").upgrade("CREATE TABLE a (id int)");
		migrator(TestRevisions.of(revision)).upgrade();
		revision.upgrade("CREATE TABLE a (id bigint)");
		assertThatExceptionOfType(EditedRevisionException.class)
			.isThrownBy(() -> migrator(TestRevisions.of(revision)).upgrade())
			.withMessageContaining("Revision 'a' (test:a)")
			.satisfies((ex) -> assertThat(ex.revisions()).containsExactly(RevisionId.of("a")));
		MigrateOptions.Builder warn = MigrateOptions.builder().onEditedRevision(EditedRevisionPolicy.WARN);
		assertThat(migrator(TestRevisions.of(revision), warn).upgrade().transition()).isEqualTo("a → a");
	}

	@Test
	void revisionsThatWerePutBelowWhatIsAppliedAreNotTakenForApplied() {
		migrator(TestRevisions.of(revision("a"), revision("b<a"))).upgrade();
		RevisionSource later = TestRevisions.of(revision("a"), revision("x<a"), revision("y<x"), revision("b<y"),
				revision("c<b"));
		assertThatExceptionOfType(SkippedRevisionException.class).isThrownBy(() -> migrator(later).upgrade())
			.withMessageContaining("Revision 'x' (test:x), Revision 'y' (test:y) never ran")
			.satisfies((ex) -> assertThat(ex.revisions()).containsExactly(RevisionId.of("x"), RevisionId.of("y")));
		MigrateOptions.Builder warn = MigrateOptions.builder().onEditedRevision(EditedRevisionPolicy.WARN);
		assertThat(migrator(later, warn).upgrade().transition()).isEqualTo("b → c");
	}

	@Test
	void revisionThatWasPutBelowAStampIsNotTakenForApplied() {
		migrator(TestRevisions.of(revision("a"), revision("b<a"))).stamp("b");
		assertThat(migrator(TestRevisions.of(revision("a"), revision("b<a"), revision("c<b"))).upgrade().transition())
			.isEqualTo("b → c");
		assertThatExceptionOfType(SkippedRevisionException.class)
			.isThrownBy(
					() -> migrator(TestRevisions.of(revision("a"), revision("x<a"), revision("b<x"), revision("c<b")))
						.upgrade())
			.satisfies((ex) -> assertThat(ex.revisions()).containsExactly(RevisionId.of("x")));
	}

	@Test
	void upgradeWhenSomebodyElseChangesTheVersionRowRollsBack() {
		Migrator migrator = migrator(
				TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)"), revision("b<a").upgrade((op) -> {
					op.execute("CREATE TABLE b (id int)");
					this.database.execute("UPDATE migrate_version SET version_num = 'x'");
				})));
		assertThatExceptionOfType(ConcurrentChangeException.class).isThrownBy(migrator::upgrade);
		assertThat(tables()).containsExactly("a");
	}

	@Test
	void revisionsDoNotMeetSettingsOfEachOther() {
		this.database.execute("CREATE SCHEMA other");
		Migrator migrator = migrator(TestRevisions.of(
				revision("a").upgrade("SELECT set_config('search_path', '', false)", "CREATE TABLE public.a (id int)"),
				revision("b<a").upgrade("CREATE TABLE b (id int)")));
		migrator.upgrade();
		assertThat(tables()).containsExactly("a", "b");
	}

	@Test
	void boundParametersLeaveOperatorsAlone() {
		Migrator migrator = migrator(TestRevisions.of(revision("a").upgrade((op) -> {
			op.execute("CREATE TABLE a (tag text, has boolean)");
			op.execute("INSERT INTO a SELECT :tag::text, '{\"x\": 1}'::jsonb ? 'x'", Map.of("tag", "{d 'no escape'}"));
			op.execute("INSERT INTO a SELECT ':tag', '{\"x\": 1}'::jsonb ? 'y'", Map.of());
		})));
		migrator.upgrade();
		assertThat(JdbcClient.create(this.database.dataSource())
			.sql("SELECT tag || has FROM a ORDER BY 1")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("{d 'no escape'}true", ":tagfalse");
	}

	@Test
	void stampSaysWhereTheDatabaseIsAndRunsNothing() {
		Migrator migrator = migrator(TestRevisions.chain(3));
		migrator.stamp("r3");
		assertThat(tables()).isEmpty();
		assertThat(migrator.status().state()).isEqualTo(MigrationState.UP_TO_DATE);
		assertThat(migrator.history(1)).extracting(HistoryEntry::direction).containsExactly(Direction.STAMP);
	}

	@Test
	void stampPurgingForgetsRowsThatNoRevisionIsKnownFor() {
		Migrator migrator = migrator(TestRevisions.chain(3));
		migrator.stamp("r3");
		this.database.execute("INSERT INTO migrate_version VALUES ('gone')");
		assertThatExceptionOfType(VersionRowsException.UnknownRows.class).isThrownBy(migrator::upgrade);
		assertThat(migrator.stampPurging("r2").transition()).isEqualTo("gone, r3 → r2");
		assertThat(migrator.stampPurging("base").transition()).isEqualTo("r2 → base");
	}

	@Test
	void upgradeOfBranchesThatAreMergedLeavesOneRow() {
		Migrator migrator = migrator(
				TestRevisions.of(revision("a"), revision("b<a"), revision("c<a"), revision("d<b,c"), revision("e<d")));
		assertThat(migrator.upgrade("b", "c").transition()).isEqualTo("base → b, c");
		assertThat(migrator.upgrade().transition()).isEqualTo("b, c → e");
		assertThat(migrator.downgrade("b").after()).containsExactlyInAnyOrder(RevisionId.of("b"), RevisionId.of("c"));
	}

	@Test
	void statusWhenTheHistoryProvesThatTheDatabaseIsAheadSaysSo() {
		migrator(TestRevisions.chain(3)).upgrade();
		MigrationStatus status = migrator(TestRevisions.chain(2)).status();
		assertThat(status.state()).isEqualTo(MigrationState.AHEAD);
		assertThat(status.unknown()).containsExactly(RevisionId.of("r3"));
		assertThat(status.pending()).isEmpty();
	}

	@Test
	void statusWhenTheDatabaseHasAnUnknownRevisionIsDiverged() {
		migrator(TestRevisions.chain(1)).upgrade();
		this.database.execute("UPDATE migrate_version SET version_num = 'gone'");
		assertThat(migrator(TestRevisions.chain(2)).status().state()).isEqualTo(MigrationState.DIVERGED);
	}

	@Test
	void upgradeAdoptsADatabaseThatAlembicManages() {
		this.database.execute("CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)",
				"INSERT INTO alembic_version VALUES ('r2')", "CREATE TABLE t1 (id int)", "CREATE TABLE t2 (id int)");
		Migrator migrator = migrator(TestRevisions.chain(3), MigrateOptions.builder().versionTable("alembic_version"));
		assertThat(migrator.upgrade().transition()).isEqualTo("r2 → r3");
		assertThat(tables()).contains("t3");
	}

}
