package dev.migrate.backfill;

import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrate.Migrator;
import dev.migrate.execution.Cancellation;
import dev.migrate.operation.Backfill;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.QueryRows;
import dev.migrate.testing.SqliteFile;
import dev.migrate.testing.TestRevisions;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

/** Backfills on the databases beside PostgreSQL. */
class BackfillElsewhereTests {

	private static final int ROWS = 500;

	private static final SqliteFile SQLITE = SqliteFile.create();

	@AfterAll
	static void delete() {
		SQLITE.close();
	}

	static Stream<DataSource> databases() {
		JdbcDataSource h2 = new JdbcDataSource();
		h2.setURL("jdbc:h2:mem:backfill;DB_CLOSE_DELAY=-1");
		return Stream.of(MariaDbServer.shared().createDatabase().dataSource(), h2, SQLITE.dataSource());
	}

	private static RevisionScript table(String id, String table, String key) {
		return revision(id).upgrade((op) -> {
			op.execute("CREATE TABLE " + table
					+ " (a varchar(20) NOT NULL, b bigint NOT NULL, runs int DEFAULT 0 NOT NULL," + " PRIMARY KEY ("
					+ key + "))");
			for (int i = 1; i <= ROWS; i++) {
				op.execute(
						"INSERT INTO " + table + " (a, b) VALUES ('k%d', %d)".formatted(i % 7, 9007199254740993L + i));
			}
		}).downgrade("DROP TABLE " + table);
	}

	private static Backfill counted(Backfill backfill) {
		return backfill.set("runs = runs + 1").batch(9, 40);
	}

	private static Migrator migrator(DataSource dataSource) {
		return Migrator.builder(dataSource)
			.source(TestRevisions.of(table("a", "one", "b"), table("b<a", "two", "a, b"),
					revision("c<b").withoutTransaction()
						.upgrade((op) -> op.backfill("one", "one", BackfillElsewhereTests::counted))
						.downgrade("SELECT 1"),
					revision("d<c")
						.upgrade((op) -> op.backfill("two", "two",
								(backfill) -> counted(backfill).where("runs = 0").inBackground()))
						.downgrade("SELECT 1"),
					revision("e<d").upgrade("CREATE TABLE e (id int)")
						.requires("one", "two")
						.downgrade("DROP TABLE e")))
			.build();
	}

	private static List<String> runs(DataSource dataSource, String table) {
		return QueryRows.of(dataSource, "SELECT runs, count(*) FROM " + table + " GROUP BY runs");
	}

	@ParameterizedTest
	@MethodSource("databases")
	void everyRowIsDoneOnce(DataSource dataSource) {
		Migrator migrator = migrator(dataSource);
		migrator.upgrade("d");
		assertThat(runs(dataSource, "one")).containsExactly("1 500");
		assertThat(runs(dataSource, "two")).containsExactly("0 500");
		migrator.backfills().workOff(new Cancellation(), (backfill) -> {
		});
		assertThat(runs(dataSource, "two")).containsExactly("1 500");
		assertThat(migrator.backfills().list()).extracting(StoredBackfill::state).containsOnly(BackfillState.DONE);
		assertThat(migrator.backfills().list()).extracting(StoredBackfill::rowsDone).containsOnly((long) ROWS);
		migrator.upgrade();
		migrator.downgrade("base");
		assertThat(migrator.backfills().list()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("databases")
	void aNewDatabaseIsThereInOneRun(DataSource dataSource) {
		Migrator migrator = migrator(dataSource);
		migrator.upgrade();
		assertThat(runs(dataSource, "two")).containsExactly("1 500");
		migrator.downgrade("base");
	}

	@ParameterizedTest
	@MethodSource("databases")
	void aPausedOneIsResumed(DataSource dataSource) {
		Migrator migrator = migrator(dataSource);
		migrator.upgrade("d");
		assertThat(migrator.backfills().pause("two").state()).isEqualTo(BackfillState.PAUSED);
		migrator.backfills().workOff(new Cancellation(), (backfill) -> {
		});
		assertThat(runs(dataSource, "two")).containsExactly("0 500");
		assertThat(migrator.backfills().run("two", new Cancellation(), (backfill) -> {
		}).rowsDone()).isEqualTo(ROWS);
		migrator.downgrade("base");
	}

}
