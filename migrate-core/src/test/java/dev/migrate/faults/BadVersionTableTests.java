package dev.migrate.faults;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.IdTooLongException;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import dev.migrate.version.EmptiedVersionTableException;
import dev.migrate.version.LostVersionTableException;
import dev.migrate.version.MalformedVersionTableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The version table is not what it should be. */
class BadVersionTableTests {

	private static final String LONG_ID = "a_revision_with_an_id_of_39_characters_";

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Witness witness = new Witness(this.database);

	private final Migrator migrator = migrator(TestRevisions.chain(2), "migrate_version");

	private Migrator migrator(RevisionSource source, String table) {
		return Migrator.builder(this.database.dataSource())
			.source(source)
			.options(MigrateOptions.builder().versionTable(table).build())
			.build();
	}

	private void assertNothingWasRun() {
		assertThat(this.witness.strings("SELECT tablename FROM pg_tables WHERE tablename ~ '^(t[0-9]|.*_history)$'"))
			.isEmpty();
	}

	@Test
	void tableThatSomebodyHasEmptiedIsNotTakenForBase() {
		Migrator migrator = migrator(TestRevisions
			.of(revision("a").upgrade("CREATE TABLE IF NOT EXISTS t1 (id int)", "INSERT INTO t1 VALUES (1)")
				.downgrade("DROP TABLE t1")), "migrate_version");
		migrator.upgrade();
		this.witness.execute("DELETE FROM migrate_version");
		assertThatExceptionOfType(EmptiedVersionTableException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("is empty, but by the history revision 'a' was applied")
			.withMessageContaining("'migrate stamp a', or 'migrate stamp base' if nothing is applied")
			.satisfies((ex) -> assertThat(ex.lastApplied().value()).isEqualTo("a"));
		assertThat(this.witness.string("SELECT count(*) FROM t1")).isEqualTo("1");
		migrator.stamp("a");
		assertThat(migrator.upgrade().steps()).isEmpty();
		migrator.downgrade("base");
		assertThat(migrator.upgrade().steps()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void whoKnowsThatNothingIsAppliedSaysSo(boolean purging) {
		this.migrator.upgrade();
		this.witness.execute("DELETE FROM migrate_version", "DROP TABLE t1, t2");
		if (purging) {
			this.migrator.stampPurging("base");
		}
		else {
			this.migrator.stamp("base");
		}
		assertThat(this.migrator.upgrade().steps()).hasSize(2);
		this.migrator.stampPurging("base");
		this.witness.execute("DROP TABLE t1, t2");
		assertThat(this.migrator.upgrade().steps()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			(NULL),              "a row without a revision id"
			('r1')·(NULL),       "a row without a revision id"
			(''),                "a row without a revision id"
			('  '),              "a row without a revision id"
			('r1')·('r1'),       "the revision id 'r1' in more than one row"
			""")
	void rowsThatMakeNoSenseAreRefused(String rows, String found) {
		this.witness.execute("CREATE TABLE migrate_version (version_num varchar(32))",
				"INSERT INTO migrate_version VALUES " + rows.replace('·', ','));
		String message = "Table migrate_version is not a version table that can be trusted: it has %s. Nothing was run."
			.formatted(found);
		assertThatExceptionOfType(MalformedVersionTableException.class).isThrownBy(this.migrator::upgrade)
			.withMessageContaining(message)
			.withMessageContaining("Correct the rows by hand (one row for each applied head, its id in 'version_num')");
		assertThatExceptionOfType(MalformedVersionTableException.class).isThrownBy(this.migrator::status)
			.withMessageContaining(message);
		assertNothingWasRun();
	}

	@Test
	void tableWithoutTheColumnIsRefused() {
		this.witness.execute("CREATE TABLE migrate_version (version text)",
				"INSERT INTO migrate_version VALUES ('r1')");
		assertThatExceptionOfType(MalformedVersionTableException.class).isThrownBy(this.migrator::upgrade)
			.withMessageContaining("it has no column 'version_num'. Nothing was run.")
			.withMessageContaining("'migrate.version-table'");
		assertNothingWasRun();
	}

	@Test
	void columnThatIsTooNarrowIsRefusedBeforeAnythingRuns() {
		this.witness.execute("CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)");
		Migrator tooLong = migrator(TestRevisions.of(revision("a").upgrade("CREATE TABLE t1 (id int)"),
				revision(LONG_ID + "<a").upgrade("CREATE TABLE t2 (id int)")), "alembic_version");
		assertThatExceptionOfType(IdTooLongException.class).isThrownBy(tooLong::upgrade)
			.withMessage(
					("The id of revision '%s' has 39 characters, but column 'version_num' of table public.alembic_version takes"
							+ " 32. Nothing was run. Widen the column (ALTER TABLE public.alembic_version ALTER COLUMN version_num TYPE"
							+ " varchar(128)) or shorten the id.")
						.formatted(LONG_ID));
		assertNothingWasRun();
		this.witness.execute("ALTER TABLE alembic_version ALTER COLUMN version_num TYPE varchar(128)");
		assertThat(tooLong.upgrade().steps()).hasSize(2);
	}

	@Test
	void historyThatIsMissingIsCreated() {
		this.migrator.upgrade("r1");
		this.witness.execute("DROP TABLE migrate_version_history");
		assertThat(this.migrator.status().pending()).hasSize(1);
		assertThat(this.migrator.history(10)).isEmpty();
		assertThat(this.migrator.upgrade().transition()).isEqualTo("r1 → r2");
		assertThat(this.migrator.history(10)).hasSize(1);
		assertThat(this.migrator.upgrade().steps()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("commandsThatNeedToKnow")
	void historyWithoutAVersionTableIsNotTakenForAnEmptyDatabase(Consumer<Migrator> command) {
		this.migrator.upgrade();
		this.witness.execute("DROP TABLE migrate_version", "DROP TABLE t1, t2");
		List<String> history = history();
		assertThatExceptionOfType(LostVersionTableException.class).isThrownBy(() -> command.accept(this.migrator))
			.withMessageStartingWith("Table public.migrate_version does not exist, but its history"
					+ " public.migrate_version_history does: the database was migrated before")
			.withMessageContaining("Nothing was run. The last step in the history is the upgrade of revision 'r2' by '")
			.withMessageContaining("Bring public.migrate_version back from a backup or from under its other name")
			.withMessageContaining("stamp them: that creates public.migrate_version and keeps the history");
		assertThat(this.witness.strings("SELECT tablename FROM pg_tables WHERE tablename ~ '^(t[0-9]|migrate_.*)$'"))
			.containsExactly("migrate_version_history");
		assertThat(history()).isEqualTo(history);
	}

	static Stream<Consumer<Migrator>> commandsThatNeedToKnow() {
		return Stream.of(Migrator::upgrade, (migrator) -> migrator.upgrade("r1"),
				(migrator) -> migrator.downgrade("base"), Migrator::status, Migrator::planUpgrade,
				(migrator) -> migrator.planDowngrade("base"));
	}

	private List<String> history() {
		return this.witness.strings("SELECT m::text FROM migrate_version_history m ORDER BY id");
	}

	@Test
	void stampCreatesAVersionTableThatIsLostAndKeepsTheHistory() {
		this.migrator.upgrade();
		this.witness.execute("DROP TABLE migrate_version");
		List<String> history = history();
		assertThat(this.migrator.history(10)).hasSize(2);
		assertThat(this.migrator.stamp("r1").transition()).isEqualTo("base → r1");
		assertThat(history()).hasSize(3).startsWith(history.toArray(String[]::new));
		this.witness.execute("DROP TABLE t2");
		assertThat(this.migrator.upgrade().transition()).isEqualTo("r1 → r2");
	}

	@Test
	void stampOfTheBaseCreatesAVersionTableThatIsLost() {
		this.migrator.upgrade();
		this.witness.execute("DROP TABLE migrate_version", "DROP TABLE t1, t2");
		assertThat(this.migrator.stamp("base").transition()).isEqualTo("base → base");
		assertThat(this.migrator.status().pending()).hasSize(2);
		assertThat(this.migrator.upgrade().transition()).isEqualTo("base → r2");
	}

	@Test
	void versionTableThatIsLostIsCreatedWhereItsHistoryIs() {
		this.migrator.upgrade();
		this.witness.execute("DROP TABLE migrate_version", "CREATE SCHEMA postgres");
		assertThatExceptionOfType(LostVersionTableException.class).isThrownBy(this.migrator::upgrade)
			.satisfies((ex) -> assertThat(ex.versionTable()).isEqualTo("public.migrate_version"))
			.satisfies((ex) -> assertThat(ex.historyTable()).isEqualTo("public.migrate_version_history"));
		this.migrator.stamp("r2");
		assertThat(this.witness.strings("SELECT schemaname FROM pg_tables WHERE tablename LIKE 'migrate%'"))
			.containsExactly("public", "public");
		assertThat(this.migrator.upgrade().steps()).isEmpty();
	}

	@Test
	void versionTableThatIsRenamedIsFoundAgainByItsName() {
		this.migrator.upgrade();
		this.witness.execute("ALTER TABLE migrate_version RENAME TO moved");
		assertThatExceptionOfType(LostVersionTableException.class).isThrownBy(this.migrator::upgrade);
		this.witness.execute("ALTER TABLE moved RENAME TO migrate_version");
		assertThat(this.migrator.upgrade().steps()).isEmpty();
	}

	@Test
	void tableBehindASchemaThatCameLaterIsFound() {
		this.migrator.upgrade("r1");
		this.witness.execute("CREATE SCHEMA postgres");
		assertThat(this.migrator.status().current()).hasSize(1);
		assertThat(this.migrator.upgrade().transition()).isEqualTo("r1 → r2");
		assertThat(this.witness.strings("SELECT schemaname FROM pg_tables WHERE tablename LIKE 'migrate%'"))
			.containsExactly("public", "public");
	}

	@Test
	void viewInPlaceOfTheTableIsRefusedByTheServerWithNothingDone() {
		this.witness.execute("CREATE VIEW migrate_version AS SELECT 'r1'::varchar(32) AS version_num",
				"CREATE TABLE t1 (id int)");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(this.migrator::upgrade)
			.withMessageContaining("cannot update view \"migrate_version\"");
		assertThat(this.witness.strings("SELECT tablename FROM pg_tables WHERE tablename ~ '^t[0-9]$'"))
			.containsExactly("t1");
	}

}
