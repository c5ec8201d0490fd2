package dev.migrate.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.sql.DataSource;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.execution.StepInDoubtException;
import dev.migrate.operation.Probe;
import dev.migrate.script.ClasspathRevisionSource;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.ObservedDataSource;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.QueryRows;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The author of SQL text says how to find out what became of it. */
class ProbeTests {

	private static final String BUILD = "CREATE INDEX CONCURRENTLY a_id ON a (id)";

	private static final String IS_VALID = "SELECT count(*) = 1 FROM pg_index WHERE indexrelid = to_regclass('a_id') AND indisvalid";

	private final PostgresServer.Database database = FaultRevisions.database(PostgresServer.newest());

	private final Witness witness = new Witness(this.database);

	private static RevisionScript probed(String query) {
		return revision("a").withoutTransaction().upgrade((op) -> {
			op.execute("CREATE TABLE a (id int)");
			op.execute(BUILD, Probe.query(query));
			op.execute("INSERT INTO effects (revision) VALUES ('a')");
		});
	}

	private static Migrator migrator(DataSource dataSource, RevisionSource source) {
		return Migrator.builder(dataSource).source(source).build();
	}

	private Migrator migrator(String probe) {
		return migrator(this.database.dataSource(), TestRevisions.of(probed(probe)));
	}

	private void crash(String probe) {
		Migrator migrator = migrator(
				new ObservedDataSource(this.database.dataSource(), Crash.afterText("CREATE INDEX CONCURRENTLY")),
				TestRevisions.of(probed(probe)));
		assertThatExceptionOfType(Crash.Crashed.class).isThrownBy(migrator::upgrade);
		this.witness.awaitNobody();
	}

	@Test
	void statementThatHasTakenEffectIsNotRunAgain() {
		crash(IS_VALID);
		assertThat(migrator(IS_VALID).status().state()).isEqualTo(MigrationState.FAILED);
		migrator(IS_VALID).upgrade();
		assertThat(this.witness.strings("SELECT revision FROM effects")).containsExactly("a");
		assertThat(migrator(IS_VALID).status().state()).isEqualTo(MigrationState.UP_TO_DATE);
	}

	@Test
	void statementThatHasNotTakenEffectIsRun() {
		crash(IS_VALID);
		this.witness.execute("DROP INDEX a_id");
		migrator(IS_VALID).upgrade();
		assertThat(this.witness.isTrue("SELECT to_regclass('a_id') IS NOT NULL")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT NULL::boolean", "SELECT true WHERE false", "SELECT 1/0 = 1" })
	void probeThatSaysNothingLeavesTheStatementInDoubt(String probe) {
		crash(probe);
		assertThatExceptionOfType(StepInDoubtException.class).isThrownBy(migrator(probe)::upgrade)
			.withMessageContaining("What is in the database does not tell what became of it.")
			.withMessageContaining("migrate resolve a --step 2");
		assertThat(this.witness.strings("SELECT revision FROM effects")).isEmpty();
	}

	@Test
	void probeOfSeveralStatementsIsRefused() {
		RevisionScript revision = revision("a")
			.upgrade((op) -> op.execute("SELECT 1; SELECT 2", Probe.query("SELECT true")));
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(migrator(this.database.dataSource(), TestRevisions.of(revision))::upgrade)
			.withMessageContaining("is given for SQL text with 2 statements, but it can only tell of one");
	}

	@Test
	void fileSaysItAboveTheStatement(@TempDir Path folder) throws IOException {
		DataSource mariaDb = MariaDbServer.shared().createDatabase().dataSource();
		Files.writeString(folder.resolve("a.sql"),
				"""
						-- revision: a
						-- placeholders: true
						-- migrate:upgrade
						CREATE TABLE a (id int);
						-- The column comes with its rows.
						-- migrate:probe: SELECT count(*) FROM information_schema.columns WHERE table_schema = database() AND column_name = '${column}'
						ALTER TABLE a ADD COLUMN ${column} int;
						INSERT INTO a VALUES (1, 1);
						-- migrate:downgrade
						DROP TABLE a;
						""");
		RevisionSource source = ClasspathRevisionSource.builder()
			.locations("file:" + folder)
			.placeholders(Map.of("column", "b"))
			.build();
		assertThatExceptionOfType(Crash.Crashed.class)
			.isThrownBy(migrator(new ObservedDataSource(mariaDb, Crash.afterText("ALTER TABLE a")), source)::upgrade);
		assertThat(migrator(mariaDb, source).upgrade().steps()).hasSize(1);
		assertThat(QueryRows.of(mariaDb, "SELECT b FROM a")).containsExactly("1");
	}

}
