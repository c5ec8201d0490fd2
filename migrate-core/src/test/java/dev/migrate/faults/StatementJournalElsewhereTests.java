package dev.migrate.faults;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import javax.sql.DataSource;

import dev.migrate.Migrator;
import dev.migrate.execution.StepFailedException;
import dev.migrate.execution.StepInDoubtException;
import dev.migrate.operation.Operations;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.ObservedDataSource;
import dev.migrate.testing.QueryRows;
import dev.migrate.testing.TestRevisions;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Where each change of the schema commits itself, a run stops and another goes on. */
class StatementJournalElsewhereTests {

	private static final RevisionScript SEVERAL = inParts((op) -> {
		op.createTable("a", column("id", integer()), column("b", integer()));
		op.execute("INSERT INTO a VALUES (1, 1)");
		op.addColumn("a", column("c", integer()));
		op.createIndex("a", index("a_b", "b"));
		op.alterColumn("a", "b", (change) -> change.rename("renamed"));
		op.execute("UPDATE a SET c = id + 1");
		op.dropColumn("a", "renamed");
		op.createTable("last", column("id", integer()));
	});

	private static RevisionScript inParts(Consumer<Operations> upgrade) {
		return revision("a").upgrade(upgrade);
	}

	private static Migrator migrator(DataSource dataSource, RevisionScript revision) {
		return Migrator.builder(dataSource).source(TestRevisions.of(revision)).build();
	}

	private static void crash(DataSource dataSource, RevisionScript revision, Crash crash) {
		Migrator migrator = migrator(new ObservedDataSource(dataSource, crash), revision);
		assertThatExceptionOfType(Crash.Crashed.class).isThrownBy(migrator::upgrade);
	}

	private static int statements(DataSource dataSource, RevisionScript revision) {
		Crash never = Crash.after(Integer.MAX_VALUE);
		migrator(new ObservedDataSource(dataSource, never), revision).upgrade();
		return never.count();
	}

	private static void assertThatItGoesOn(DataSource dataSource, int number) {
		crash(dataSource, SEVERAL, Crash.after(number));
		migrator(dataSource, SEVERAL).upgrade();
		assertThat(QueryRows.of(dataSource, "SELECT id, c FROM a")).as("after %d", number).isEqualTo(List.of("1 2"));
		assertThat(migrator(dataSource, SEVERAL).status().current()).containsExactly(RevisionId.of("a"));
	}

	@Test
	void nothingRunsTwiceOnMariaDb() {
		MariaDbServer server = MariaDbServer.shared();
		int last = statements(server.createDatabase().dataSource(), SEVERAL);
		for (int number = 1; number < last; number++) {
			MariaDbServer.Database database = server.createDatabase();
			assertThatItGoesOn(database.dataSource(), number);
			server.drop(database.name());
		}
	}

	@Test
	void nothingRunsTwiceOnH2() {
		int last = statements(h2("journal_whole"), SEVERAL);
		for (int number = 1; number < last; number++) {
			assertThatItGoesOn(h2("journal_" + number), number);
		}
	}

	@Test
	void partWhoseNoteIsRefusedIsNotRunAgain() {
		DataSource dataSource = h2("journal_refused");
		AtomicBoolean refused = new AtomicBoolean();
		DataSource refusing = new ObservedDataSource(dataSource, new ObservedDataSource.Observer() {

			@Override
			public void before(int number, String statement) throws SQLException {
				boolean note = statement.startsWith("UPDATE") && statement.contains("migrate_version_journal");
				if (note && refused.compareAndSet(false, true)) {
					throw new SQLException("the note is refused");
				}
			}

		});
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator(refusing, SEVERAL)::upgrade)
			.withMessageContaining("the note is refused")
			.withMessageContaining("Statement 1 took effect");
		migrator(dataSource, SEVERAL).upgrade();
		assertThat(QueryRows.of(dataSource, "SELECT id, c FROM a")).containsExactly("1 2");
	}

	private static DataSource h2(String name) {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
		return dataSource;
	}

	@Test
	void sqlIsInDoubtUntilAPersonSaysWhatBecameOfIt() {
		MariaDbServer.Database database = MariaDbServer.shared().createDatabase();
		RevisionScript revision = inParts((op) -> {
			op.execute("CREATE TABLE a (id int)");
			op.execute("INSERT INTO a VALUES (1)");
		});
		crash(database.dataSource(), revision, Crash.afterText("CREATE TABLE a"));
		Migrator migrator = migrator(database.dataSource(), revision);
		assertThatExceptionOfType(StepInDoubtException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("CREATE TABLE a (id int)")
			.withMessageContaining("migrate resolve a --step 1 ");
		migrator.resolve(RevisionId.of("a"), 1, true, "it is there");
		migrator.upgrade();
		assertThat(QueryRows.of(database.dataSource(), "SELECT id FROM a")).containsExactly("1");
		MariaDbServer.shared().drop(database.name());
	}

}
