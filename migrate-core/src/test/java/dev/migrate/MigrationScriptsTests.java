package dev.migrate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.migrate.execution.DatabaseUnavailableException;
import dev.migrate.execution.NotKnownOfflineException;
import dev.migrate.execution.StepNotWrittenException;
import dev.migrate.execution.TransactionMode;
import dev.migrate.execution.UnsupportedDatabaseException;
import dev.migrate.backfill.BackfillState;
import dev.migrate.operation.Creation;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.IrreversibleRevisionException;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.Psql;
import dev.migrate.testing.TestRevisions;
import dev.migrate.version.HistoryEntry;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Scripts, replayed by psql. */
class MigrationScriptsTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final TestRevisions.Script table = TestRevisions.revision("a")
		.upgrade((op) -> op.createTable("t", column("id", integer()).primaryKey(), column("name", text())))
		.downgrade((op) -> op.dropTable("t"));

	private final TestRevisions.Script index = TestRevisions.revision("b<a")
		.upgrade((op) -> op.createIndex("t", index("ix_t_name", "name"), Creation.CONCURRENTLY))
		.downgrade((op) -> op.dropIndex("ix_t_name", "t"))
		.withoutTransaction();

	@Test
	void upgradeLeavesWhatARunLeaves() throws SQLException {
		replay(scripts(this.table, this.index).upgrade("heads"));
		Migrator migrator = migrator(this.table, this.index);
		assertThat(migrator.status().state()).isEqualTo(MigrationState.UP_TO_DATE);
		assertThat(migrator.upgrade().steps()).isEmpty();
		assertThat(migrator.history(10)).extracting(HistoryEntry::revision)
			.containsExactly(RevisionId.of("b"), RevisionId.of("a"));
		assertThat(migrator.history(1).get(0).databaseUser()).isEqualTo("postgres");
	}

	@Test
	void aBackfillIsDoneAtOnceAndRecorded() throws SQLException {
		TestRevisions.Script backfill = TestRevisions.revision("b<a")
			.upgrade((op) -> op.backfill("names", "t", (each) -> each.set("name = 'x'").inBackground()))
			.downgrade((op) -> op.execute("SELECT 1"));
		TestRevisions.Script requiring = TestRevisions.revision("c<b")
			.requires("names")
			.upgrade("ALTER TABLE t ALTER name SET NOT NULL");
		assertThat(scripts(this.table, backfill).upgrade("heads")).contains("UPDATE \"t\" SET name = 'x';");
		replay(scripts(this.table, backfill, requiring).upgrade("heads"));
		assertThat(migrator(this.table, backfill, requiring).backfills().find("names").state())
			.isEqualTo(BackfillState.DONE);
	}

	@Test
	void downgradeLeadsBackAndARunGoesOn() throws SQLException {
		Migrator migrator = migrator(this.table, this.index);
		migrator.upgrade();
		replay(scripts(this.table, this.index).downgrade("b:a"));
		assertThat(migrator.status().current()).containsExactly(RevisionId.of("a"));
		assertThat(migrator.upgrade().steps()).hasSize(1);
	}

	@Test
	void upgradeWhenTheDatabaseIsElsewhereChangesNothing() throws SQLException {
		MigrationScripts scripts = scripts(this.table, TestRevisions.revision("b<a").upgrade("DELETE FROM t"));
		replay(scripts.upgrade("base:a"));
		this.database.execute("INSERT INTO t VALUES (1, 'kept')", "UPDATE migrate_version SET version_num = 'x'");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> replay(scripts.upgrade("a:b")))
			.withMessageContaining("This step is written for a database at a, and this one is not there");
		assertThat(names()).containsExactly("kept");
	}

	@Test
	void upgradeInOneTransactionIsRolledBackAsAWhole() {
		RevisionScript broken = TestRevisions.revision("b<a").upgrade("SELECT 1 / 0");
		String script = Migrator.builder()
			.options(MigrateOptions.builder().transaction(TransactionMode.ALL).build())
			.source(TestRevisions.of(this.table, broken))
			.build()
			.scripts("postgresql")
			.upgrade("heads");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> replay(script))
			.withMessageContaining("division by zero");
		assertThat(migrator(this.table, broken).status().current()).isEmpty();
	}

	@Test
	void stampOnlyRecords() throws SQLException {
		replay(scripts(this.table, this.index).stamp("a"));
		assertThat(migrator(this.table, this.index).status().current()).containsExactly(RevisionId.of("a"));
	}

	@Test
	void valuesAreWrittenAsTheyAre() throws SQLException {
		String odd = "O'Hara \\ ? :x $1 $migrate$";
		RevisionScript rows = TestRevisions.revision("b<a").upgrade((op) -> {
			op.execute("INSERT INTO t VALUES (:id, :name)", Map.of("id", 1, "name", odd));
			op.execute("INSERT INTO t VALUES (2, :day)", Map.of("day", LocalDate.of(2026, 1, 2)));
		});
		replay(scripts(this.table, rows).upgrade("heads"));
		assertThat(names()).containsExactly(odd, "2026-01-02");
	}

	@Test
	void upgradeWhenARevisionReadsRowsIsRefusedByName() {
		RevisionScript reads = TestRevisions.revision("b<a")
			.upgrade((op) -> op.jdbc().sql("SELECT name FROM t").query(String.class).list());
		MigrationScripts scripts = scripts(this.table, reads);
		assertThatExceptionOfType(StepNotWrittenException.class).isThrownBy(() -> scripts.upgrade("heads"))
			.withCauseInstanceOf(NotKnownOfflineException.class)
			.withMessageStartingWith(
					"The upgrade of revision 'b' (test:b) can't be written into a script in operation 1"
							+ " (jdbc()): ")
			.withMessageContaining("run the revision on the database");
	}

	@Test
	void whatADatabaseCanNotDoIsRefusedWithItsPlace() {
		RevisionScript refused = TestRevisions.revision("b<a").upgrade((op) -> {
			op.dropTable("t");
			op.alterTable("t", (table) -> table.dropColumn("name").algorithm("INSTANT"));
		});
		MigrationScripts scripts = scripts(this.table, refused);
		assertThatExceptionOfType(StepNotWrittenException.class).isThrownBy(() -> scripts.upgrade("heads"))
			.withMessage("The upgrade of revision 'b' (test:b) can't be written into a script in operation 2"
					+ " (alter table 't'): postgresql does not have ALGORITHM for ALTER TABLE. Leave the option away.\n"
					+ "Nothing was written.")
			.satisfies((refusal) -> assertThat(refusal.operation()).isEqualTo(2));
	}

	@Test
	void downgradePastAnIrreversibleRevisionIsRefused() {
		MigrationScripts scripts = scripts(this.table.irreversible("the rows are gone"));
		assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(() -> scripts.downgrade("a:base"))
			.withMessageContaining("the rows are gone");
	}

	@Test
	void scriptsForAnUnknownDatabaseAreRefused() {
		assertThatExceptionOfType(UnsupportedDatabaseException.class)
			.isThrownBy(() -> Migrator.builder().build().scripts("oracle"))
			.withMessageContaining("postgresql");
	}

	@Test
	void aMigratorWithoutDatabaseSaysSoWhenItIsAskedToRun() {
		Migrator migrator = Migrator.builder().source(TestRevisions.of(this.table)).build();
		assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(migrator::upgrade)
			.withStackTraceContaining("Migrator.builder(dataSource)");
	}

	private List<String> names() {
		return new JdbcTemplate(this.database.dataSource()).queryForList("SELECT name FROM t ORDER BY id",
				String.class);
	}

	private MigrationScripts scripts(RevisionScript... revisions) {
		return Migrator.builder().source(TestRevisions.of(revisions)).build().scripts("postgresql");
	}

	private Migrator migrator(RevisionScript... revisions) {
		return Migrator.builder(this.database.dataSource()).source(TestRevisions.of(revisions)).build();
	}

	private void replay(String script) throws SQLException {
		new Psql(this.database).run(script);
	}

}
