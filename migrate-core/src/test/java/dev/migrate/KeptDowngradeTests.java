package dev.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrate.revision.RevisionId;
import dev.migrate.script.ClasspathRevisionSource;
import dev.migrate.script.IrreversibleRevisionException;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.UnknownPlaceholderException;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.QueryRows;
import dev.migrate.testing.SqliteFile;
import dev.migrate.testing.TestRevisions;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An application that lacks revisions undoes them as the database remembers. */
class KeptDowngradeTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private Migrator migrator(RevisionScript... revisions) {
		return migrator(this.database.dataSource(), revisions);
	}

	private static Migrator migrator(DataSource dataSource, RevisionScript... revisions) {
		return Migrator.builder(dataSource).source(TestRevisions.of(revisions)).build();
	}

	private static RevisionScript table(String notation) {
		String id = notation.substring(0, 1);
		return revision(notation).upgrade("CREATE TABLE t" + id + " (id int)").downgrade("DROP TABLE t" + id);
	}

	private List<String> tables() {
		return QueryRows.of(this.database.dataSource(),
				"SELECT tablename FROM pg_tables WHERE tablename LIKE 't_' ORDER BY 1");
	}

	@Test
	void olderApplicationGoesBackToWhereItIs() {
		migrator(table("a"), table("b<a"), table("c<b")).upgrade();
		Migrator older = migrator(table("a"));
		assertThat(older.downgrade("a").transition()).isEqualTo("c → a");
		assertThat(tables()).containsExactly("ta");
		assertThat(older.status().state()).isEqualTo(MigrationState.UP_TO_DATE);
		assertThat(older.upgrade().steps()).isEmpty();
	}

	@Test
	void nothingIsAmissAfterwards() {
		migrator(table("a"), table("b<a")).upgrade();
		migrator(table("a")).downgrade("a");
		assertThat(migrator(table("a"), table("b<a")).upgrade().transition()).isEqualTo("a → b");
	}

	@Test
	void waysBackThatMetAreAllFound() {
		migrator(table("a"), table("b<a"), table("c<a~b"), table("d#late"), table("m<b,c~late")).upgrade();
		Migrator older = migrator(table("a"));
		assertThat(older.planDowngrade("base").steps()).extracting((step) -> step.revision().value())
			.containsExactly("m", "c", "b", "a", "d");
		assertThat(older.downgrade("base").after()).isEmpty();
		assertThat(tables()).isEmpty();
	}

	@Test
	void undoFindsThem() {
		migrator(table("a"), table("b<a"), table("c<b")).upgrade();
		assertThat(migrator(table("a")).undo(1).transition()).isEqualTo("c → b");
		assertThat(migrator().undo(2).after()).isEmpty();
	}

	@Test
	void operationsAreKeptAsTheirStatements() {
		migrator(table("a"),
				revision("b<a").withoutTransaction()
					.message("Says 'more';\n-- migrate:downgrade\nthan one line")
					.upgrade((op) -> {
						op.addColumn("ta", column("x", integer()));
						op.execute("CREATE INDEX CONCURRENTLY ta_x ON ta (x)");
					})
					.downgrade((op) -> {
						op.execute("DO $$ BEGIN PERFORM 1; /* ; */ END $$; SELECT 'a;b' -- ;");
						op.dropIndex("ta_x", "ta");
						op.dropColumn("ta", "x");
					}))
			.upgrade();
		assertThat(QueryRows.of(this.database.dataSource(),
				"SELECT downgrade_script FROM migrate_version_history WHERE revision = 'b' AND outcome = 'DONE'"))
			.containsExactly("""
					-- revision: b
					-- down-revision: a
					-- message: Says 'more';
					-- | -- migrate:downgrade
					-- | than one line
					-- transactional: false
					-- migrate:upgrade
					-- migrate:downgrade
					DO $$ BEGIN PERFORM 1; /* ; */ END $$;
					SELECT 'a;b';
					DROP INDEX "ta_x";
					ALTER TABLE "ta" DROP COLUMN "x";
					""");
		assertThat(migrator(table("a")).downgrade("a").steps()).hasSize(1);
	}

	@Test
	void onlyWhatWasAppliedLastCounts() {
		migrator(table("a"), table("b<a")).upgrade();
		migrator(table("a"), table("b<a")).downgrade("a");
		migrator(table("a"), revision("b<a").upgrade("CREATE TABLE tx (id int)").downgrade("DROP TABLE tx")).upgrade();
		migrator(table("a")).downgrade("a");
		assertThat(tables()).containsExactly("ta");
	}

	@Test
	void applicationThatHasTheRevisionUsesItsOwn() {
		migrator(table("a"), table("b<a")).upgrade();
		migrator(table("a"),
				revision("b<a").upgrade("CREATE TABLE tb (id int)").downgrade("ALTER TABLE tb RENAME TO tz"))
			.downgrade("a");
		assertThat(tables()).containsExactly("ta", "tz");
	}

	@ParameterizedTest
	@MethodSource
	void whatTextCannotTellIsRefusedBeforeAnything(RevisionScript irreversible, String reason) {
		migrator(table("a"), irreversible, table("c<b")).upgrade();
		assertThatExceptionOfType(IrreversibleRevisionException.class)
			.isThrownBy(() -> migrator(table("a")).downgrade("a"))
			.withMessageContaining("'b'")
			.withMessageContaining(reason);
		assertThat(tables()).contains("tc");
	}

	static Stream<Arguments> whatTextCannotTellIsRefusedBeforeAnything() {
		return Stream.of(
				Arguments.of(revision("b<a").upgrade("SELECT 1").irreversible("it is gone\nfor good"),
						"it is gone\nfor good"),
				Arguments.of(revision("b<a").upgrade("SELECT 1").downgrade((op) -> op.jdbc().sql("SELECT 1").query()),
						"its way back is not kept in the history: it reads the database (op.jdbc())"),
				Arguments.of(
						revision("b<a").upgrade("SELECT 1")
							.downgrade((op) -> op.execute("SELECT :secret", Map.of("secret", "hidden"))),
						"values are bound in it"),
				Arguments.of(
						revision("b<a").upgrade("SELECT 1")
							.downgrade((op) -> op.execute("SELECT '" + op.arguments().value("tenant") + "'")),
						"it depends on the arguments of the run"),
				Arguments.of(revision("b<a").upgrade("SELECT 1").downgrade((op) -> {
					throw new IllegalStateException("hidden");
				}), "without a database it fails with a java.lang.IllegalStateException"));
	}

	@Test
	void noValueIsWrittenDown() {
		migrator(revision("a").upgrade("SELECT 1")
			.downgrade((op) -> op.execute("SELECT :secret", Map.of("secret", "hidden")))).upgrade();
		assertThat(QueryRows.of(this.database.dataSource(), "SELECT h::text FROM migrate_version_history h"))
			.allSatisfy((row) -> assertThat(row).doesNotContain("hidden"));
	}

	@Test
	void revisionThatWasNotKeptIsNamed() {
		migrator(table("a"), table("b<a"), table("c<b")).upgrade();
		this.database.execute("UPDATE migrate_version_history SET downgrade_script = NULL WHERE revision = 'b'");
		assertThatExceptionOfType(ForgottenRevisionException.class)
			.isThrownBy(() -> migrator(table("a")).downgrade("a"))
			.withMessageContaining("names 'c', which this application does not have")
			.withMessageContaining("how 'b' is undone")
			.satisfies((ex) -> assertThat(ex.rows()).containsExactly(RevisionId.of("c")))
			.satisfies((ex) -> assertThat(ex.missing()).isEqualTo(RevisionId.of("b")));
		assertThat(tables()).containsExactly("ta", "tb", "tc");
	}

	@Test
	void upgradeNeverUsesThem() {
		migrator(table("a"), table("b<a")).upgrade();
		Migrator older = migrator(table("a"));
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(older::upgrade).withMessageContaining("b");
		assertThat(older.status().state()).isEqualTo(MigrationState.AHEAD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "reporter", "other" })
	void placeholderStandsForWhatItDoesWhereItIsUndone(String value, @TempDir Path folder) throws IOException {
		this.database.execute("CREATE TABLE reporter (id int)", "CREATE TABLE other (id int)");
		Files.writeString(folder.resolve("a.sql"), """
				-- revision: a
				-- placeholders: true
				-- migrate:upgrade
				SELECT '${table}';
				-- migrate:downgrade
				DROP TABLE ${table};
				""");
		files(folder, Map.of("table", "reporter")).upgrade();
		Files.delete(folder.resolve("a.sql"));
		assertThatExceptionOfType(UnknownPlaceholderException.class)
			.isThrownBy(() -> files(folder, Map.of()).downgrade("base"));
		files(folder, Map.of("table", value)).downgrade("base");
		assertThat(QueryRows.of(this.database.dataSource(),
				"SELECT tablename FROM pg_tables WHERE tablename IN ('reporter', 'other')"))
			.doesNotContain(value)
			.hasSize(1);
	}

	private Migrator files(Path folder, Map<String, String> placeholders) {
		return Migrator.builder(this.database.dataSource())
			.source(ClasspathRevisionSource.builder().locations("file:" + folder).placeholders(placeholders).build())
			.build();
	}

	@Test
	void databaseMigratedByAScriptKeepsThemAsWell() {
		this.database.execute(migrator(table("a"), table("b<a")).scripts("postgresql").upgrade("heads"));
		assertThat(migrator(table("a")).downgrade("a").transition()).isEqualTo("b → a");
		assertThat(tables()).containsExactly("ta");
	}

	@ParameterizedTest
	@MethodSource
	void otherDatabasesKeepThemToo(DataSource dataSource) {
		RevisionScript both = revision("b<a").upgrade((op) -> {
			op.createTable("x", column("id", integer()));
			op.addColumn("ta", column("y", integer()));
		}).downgrade((op) -> {
			op.dropTable("x");
			op.execute("DROP TABLE ta");
			op.execute("CREATE TABLE ta (id int)");
		});
		migrator(dataSource, table("a"), both).upgrade();
		assertThat(migrator(dataSource, table("a")).downgrade("a").transition()).isEqualTo("b → a");
		assertThat(migrator(dataSource, table("a"), both).upgrade().transition()).isEqualTo("a → b");
	}

	static Stream<DataSource> otherDatabasesKeepThemToo() {
		JdbcDataSource h2 = new JdbcDataSource();
		h2.setURL("jdbc:h2:mem:kept;DB_CLOSE_DELAY=-1");
		return Stream.of(h2, SqliteFile.create().dataSource(), MariaDbServer.shared().createDatabase().dataSource());
	}

}
