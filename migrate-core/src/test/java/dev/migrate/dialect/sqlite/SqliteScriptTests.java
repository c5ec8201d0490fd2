package dev.migrate.dialect.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.Migrator;
import dev.migrate.execution.StepNotWrittenException;
import dev.migrate.operation.Creation;
import dev.migrate.operation.Removal;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.SqliteShell;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.strict;
import static dev.migrate.schema.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a script for SQLite knows of a database that is not there. */
class SqliteScriptTests {

	private final SQLiteDataSource dataSource = new SQLiteDataSource();

	private final JdbcClient jdbc = JdbcClient.create(this.dataSource);

	private final RevisionScript table = TestRevisions.revision("a")
		.upgrade((op) -> op.createTable("t", column("id", integer()).primaryKey(), column("name", text())))
		.downgrade((op) -> op.dropTable("t"));

	private final RevisionScript rebuild = TestRevisions.revision("b<a")
		.upgrade((op) -> op.addConstraint("t", check("name <> ''").named("ck_name")))
		.downgrade((op) -> op.dropConstraint("t", "ck_name"));

	@BeforeEach
	void createDatabase(@TempDir Path directory) {
		this.dataSource.setUrl("jdbc:sqlite:" + directory.resolve("database"));
	}

	@Test
	void rebuildIsWrittenForATableOfTheSameScript() throws SQLException {
		replay(migrator(this.table, this.rebuild).scripts("sqlite").upgrade("heads"));
		assertThat(sql("t")).contains("CONSTRAINT \"ck_name\" CHECK (name <> '')");
	}

	@Test
	void rebuildIsWrittenForATableOfAnEarlierRevision() throws SQLException {
		Migrator migrator = migrator(this.table, this.rebuild);
		migrator.upgrade("a");
		String before = sql("t");
		replay(migrator.scripts("sqlite").upgrade("a:b"));
		assertThat(sql("t")).contains("ck_name");
		replay(migrator.scripts("sqlite").downgrade("b:a"));
		assertThat(sql("t")).isEqualTo(before);
	}

	@Test
	void rebuildOfATableThatIsNotAsTheRevisionsMadeItChangesNothing() throws SQLException {
		Migrator migrator = migrator(this.table, this.rebuild);
		migrator.upgrade("a");
		this.jdbc.sql("CREATE INDEX by_hand ON t (name)").update();
		String script = migrator.scripts("sqlite").upgrade("a:b");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> replay(script))
			.withMessageContaining("is not what the revisions before have made of it");
		assertThat(sql("t")).doesNotContain("ck_name");
		assertThat(sql("by_hand")).isEqualTo("CREATE INDEX by_hand ON t (name)");
	}

	@Test
	void rebuildOfATableThatNoRevisionMadeIsRefused() {
		assertThatExceptionOfType(StepNotWrittenException.class)
			.isThrownBy(() -> migrator(TestRevisions.revision("a"), this.rebuild).scripts("sqlite").upgrade("heads"))
			.withMessageContaining("the definition of table 't'");
	}

	@Test
	void rebuildAfterARevisionThatReadsRowsIsRefusedWithItsName() {
		RevisionScript reads = TestRevisions.revision("r<a").upgrade((op) -> op.jdbc().sql("DELETE FROM t").update());
		RevisionScript later = TestRevisions.revision("c<r")
			.upgrade((op) -> op.dropColumn("t", "name", Removal.CASCADE));
		assertThatExceptionOfType(StepNotWrittenException.class)
			.isThrownBy(() -> migrator(this.table, reads, later).scripts("sqlite").upgrade("r:c"))
			.withMessageContaining("the definition of table 't', as it is not known what revision 'r' (test:r) does");
	}

	@Test
	void changeOfSomethingUnknownMakesWhateverItNamesUnknown() {
		RevisionScript strange = TestRevisions.revision("s<a")
			.upgrade("ALTER TABLE t RENAME COLUMN elsewhere TO name2");
		RevisionScript later = TestRevisions.revision("c<s")
			.upgrade((op) -> op.alterColumn("t", "name", (name) -> name.setNotNull()));
		assertThatExceptionOfType(StepNotWrittenException.class)
			.isThrownBy(() -> migrator(this.table, strange, later).scripts("sqlite").upgrade("s:c"))
			.withMessageContaining("the definition of table 't'");
	}

	@Test
	void whatMayBeThereAlreadyIsKnown() throws SQLException {
		RevisionScript script = TestRevisions.revision("b<a").upgrade((op) -> {
			op.addColumn("t", column("name", text()), Creation.IF_NOT_EXISTS);
			op.dropColumn("t", "other", Removal.IF_EXISTS);
			op.createIndex("ix", "t", "name");
			op.renameIndex("ix", "t", "ix_t_name");
			op.createTable("s", column("a", integer()), strict());
			op.addColumn("s", column("b", text()).unique().notNull());
		});
		replay(migrator(this.table, script).scripts("sqlite").upgrade("heads"));
		assertThat(sql("ix_t_name")).isEqualTo("CREATE INDEX \"ix_t_name\" ON \"t\" (\"name\")");
		assertThat(sql("s")).contains("\"b\" TEXT NOT NULL").endsWith("STRICT");
	}

	@Test
	void scriptThatBreaksReferencesChangesNothing() throws SQLException {
		RevisionScript tables = TestRevisions.revision("a")
			.upgrade("CREATE TABLE p (id INTEGER PRIMARY KEY)", "CREATE TABLE c (p INT REFERENCES p)",
					"INSERT INTO p VALUES (1)", "INSERT INTO c VALUES (1)");
		Migrator migrator = migrator(tables, TestRevisions.revision("b<a").upgrade("DELETE FROM p"));
		replay(migrator.scripts("sqlite").upgrade("a"));
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> replay(migrator.scripts("sqlite").upgrade("a:b")))
			.withMessageContaining("A row refers to none that is there");
		assertThat(this.jdbc.sql("SELECT id FROM p").query(Integer.class).list()).containsExactly(1);
	}

	@Test
	void scriptForRowsThatReferredToNoneBeforeGoesOn() throws SQLException {
		this.jdbc.sql("CREATE TABLE d (id INTEGER PRIMARY KEY, up INT REFERENCES d)").update();
		this.jdbc.sql("INSERT INTO d VALUES (1, 9)").update();
		replay(migrator(this.table).scripts("sqlite").upgrade("heads"));
		assertThat(sql("t")).startsWith("CREATE TABLE \"t\"");
	}

	private void replay(String script) throws SQLException {
		new SqliteShell(Path.of(this.dataSource.getUrl().substring("jdbc:sqlite:".length())), this.dataSource)
			.run(script);
	}

	private Migrator migrator(RevisionScript... revisions) {
		return Migrator.builder(this.dataSource).source(TestRevisions.of(revisions)).build();
	}

	private String sql(String name) {
		return this.jdbc.sql("SELECT sql FROM sqlite_master WHERE name = ?").param(name).query(String.class).single();
	}

}
