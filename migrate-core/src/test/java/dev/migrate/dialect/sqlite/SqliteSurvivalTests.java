package dev.migrate.dialect.sqlite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.Migrator;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.SqliteShell;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sqlite.SQLiteDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * A table that is rebuilt without a change is what it was, to the letter, with all that
 * hangs on it and every row: by a run, and by a script that the client of SQLite replays.
 */
class SqliteSurvivalTests {

	private final SQLiteDataSource dataSource = new SQLiteDataSource();

	private final JdbcClient jdbc = JdbcClient.create(this.dataSource);

	static Stream<Arguments> tables() {
		return Stream.of(
				table("statistics", "t", "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT UNIQUE, c)",
						"CREATE INDEX ix ON t (c, b)", "INSERT INTO t VALUES (1, 'x', 2), (2, 'y', 2)", "ANALYZE"),
				table("strict", "t", "CREATE TABLE t (a INT, b ANY, c BLOB NOT NULL) STRICT",
						"INSERT INTO t VALUES (1, '1', x'00'), (2, 2.5, x'')"),
				table("without rowid", "t",
						"CREATE TABLE t (a TEXT, b INT, PRIMARY KEY (b DESC, a)) WITHOUT ROWID, STRICT",
						"INSERT INTO t VALUES ('x', 1), ('y', 2)"),
				table("the memory of a key", "t", "CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT, b)",
						"INSERT INTO t (b) VALUES (1), (2), (3)", "DELETE FROM t WHERE a > 1"),
				table("hidden row numbers", "t", "CREATE TABLE t (rowid TEXT, a)",
						"INSERT INTO t (_rowid_, rowid, a) VALUES (7, 'x', 1), (-3, 'y', 2)"),
				table("a key that is no row number", "t", "CREATE TABLE t (a INTEGER PRIMARY KEY DESC)",
						"INSERT INTO t (rowid, a) VALUES (9, 1), (5, NULL)"),
				table("generated columns", "t", """
						CREATE TABLE t (a INT, b AS (a * 2), c TEXT GENERATED ALWAYS AS (a || ',)') STORED UNIQUE,
						  d INT AS (b + 1) VIRTUAL CHECK (d > 0), "as" INT DEFAULT 1)""", "CREATE INDEX ix ON t (b)",
						"INSERT INTO t (a) VALUES (1), (2)"),
				table("indexes on expressions and on some rows", "t", "CREATE TABLE t (a TEXT, b INT)",
						"CREATE UNIQUE INDEX \"i x\" ON t (lower(a) COLLATE NOCASE DESC, b) WHERE b IS NOT NULL",
						"CREATE INDEX [i] ON \"t\" /* why */ (b)", "INSERT INTO t VALUES ('x', 1), ('X', NULL)"),
				table("triggers here and elsewhere", "t", "CREATE TABLE t (a INT)", "CREATE TABLE log (x)",
						"CREATE TABLE o (y)", "CREATE VIEW v AS SELECT a FROM t",
						"CREATE TRIGGER \"on t\" AFTER UPDATE OF a ON t WHEN new.a > 0 BEGIN INSERT INTO log VALUES (new.a); END",
						"CREATE TRIGGER on_o AFTER INSERT ON o BEGIN UPDATE t SET a = new.y; DELETE FROM \"t\" WHERE a = 0; END",
						"CREATE TRIGGER on_v INSTEAD OF DELETE ON v BEGIN DELETE FROM t WHERE a = old.a; END",
						"INSERT INTO t VALUES (1)", "UPDATE t SET a = 2"),
				table("views over views", "t", "CREATE TABLE t (a INT)", "CREATE VIEW one AS SELECT a AS b FROM t",
						"CREATE VIEW two (c) AS SELECT b FROM one JOIN t ON a = b", "INSERT INTO t VALUES (1)"),
				table("a table that refers to itself", "t",
						"CREATE TABLE t (a INTEGER PRIMARY KEY, up INT REFERENCES t ON DELETE CASCADE)",
						"INSERT INTO t VALUES (1, NULL), (2, 1), (3, 2)"),
				table("tables that refer to each other", "t",
						"CREATE TABLE t (a INTEGER PRIMARY KEY, b INT REFERENCES o (b) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED)",
						"CREATE TABLE o (b INTEGER PRIMARY KEY, a INT REFERENCES t (a) ON DELETE SET NULL ON UPDATE CASCADE)",
						"INSERT INTO t VALUES (1, NULL)", "INSERT INTO o VALUES (5, 1)", "UPDATE t SET b = 5"),
				table("rows that would go with their parent", "t", "CREATE TABLE t (a INT, code TEXT UNIQUE)",
						"CREATE TABLE c (code TEXT NOT NULL REFERENCES t (code) ON DELETE CASCADE)",
						"CREATE TABLE d (code TEXT REFERENCES \"T\" (code) ON DELETE SET DEFAULT)",
						"INSERT INTO t VALUES (1, 'x'), (2, 'y')", "INSERT INTO c VALUES ('x'), ('y')",
						"INSERT INTO d VALUES ('x')"),
				table("comments", "t", """
						CREATE TABLE t ( -- a, (b
						  a INT, /* , c INT ' */ b TEXT -- "d
						  DEFAULT '--', /* */
						  CHECK (a > 0 /* ) */) -- last
						) /* the end */ STRICT""", "INSERT INTO t VALUES (1, 'x')"),
				table("checks", "t",
						"""
								CREATE TABLE t (a INT CHECK (a > 0) CONSTRAINT "c 2" CHECK (a < 9) CHECK (a <> 5), b TEXT,
								  CONSTRAINT c3 CHECK (b IN ('(', ',', ')')), CHECK (length(b) = 1), CONSTRAINT c4 UNIQUE (b))""",
						"INSERT INTO t VALUES (1, ',')"),
				table("collations", "t",
						"CREATE TABLE t (a TEXT COLLATE NOCASE UNIQUE, b TEXT COLLATE \"RTRIM\", PRIMARY KEY (b COLLATE BINARY DESC))",
						"INSERT INTO t VALUES ('x', 'y '), ('Y', 'y')"),
				table("resolutions of conflicts", "t", """
						CREATE TABLE t (a INTEGER PRIMARY KEY ON CONFLICT REPLACE, b TEXT UNIQUE ON CONFLICT IGNORE
						  NOT NULL ON CONFLICT REPLACE DEFAULT 'n', UNIQUE (a, b) ON CONFLICT ROLLBACK)""",
						"INSERT INTO t VALUES (1, 'x'), (1, 'y')"),
				table("odd types and defaults", "t",
						"""
								CREATE TABLE t (a UNSIGNED BIG INT DEFAULT +1, b, "c" "varchar (3)" DEFAULT x'27', d DEFAULT CURRENT_TIMESTAMP,
								  e double precision default - 1.5, key TEXT DEFAULT 'it''s', [g] FLOATING(1, 2) DEFAULT (1 + (2)), h DEFAULT "x")""",
						"INSERT INTO t (a, b, d) VALUES ('no number', x'00ff', 0), (1.5, NULL, '2026-01-02')"),
				table("columns that came later", "t", "CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1)",
						"ALTER TABLE t ADD COLUMN b TEXT NOT NULL DEFAULT 'x'",
						"ALTER TABLE t ADD COLUMN c INT REFERENCES t (a)", "CREATE UNIQUE INDEX ix ON t (a)",
						"UPDATE t SET c = 1"),
				table("a table made of a query", "t", "CREATE TABLE o (a INT, \"b c\" TEXT)",
						"CREATE TABLE t AS SELECT *, 1 FROM o", "INSERT INTO t VALUES (1, 'x', 3)"),
				table("text that an index of words points at", "t", "CREATE TABLE t (a TEXT)",
						"INSERT INTO t (rowid, a) VALUES (4, 'four words'), (9, 'nine words')",
						"CREATE VIRTUAL TABLE words USING fts5 (a, content = 't')"),
				table("a name in another case", "ORDERS", "CREATE TABLE Orders (Id INTEGER PRIMARY KEY AUTOINCREMENT)",
						"CREATE INDEX ix ON orders (id)", "INSERT INTO oRDERS VALUES (1)", "ANALYZE"),
				table("a reserved name", "order",
						"CREATE TABLE \"order\" (\"select\" INT, \"from\" INT CHECK (\"from\" > 0))",
						"CREATE INDEX \"table\" ON \"order\" (\"select\")", "INSERT INTO \"order\" VALUES (1, 2)"),
				table("a name of other letters", "größe 表", "CREATE TABLE \"größe 表\" (\"ä\" INT, 列 TEXT DEFAULT '名')",
						"CREATE VIEW \"ü\" AS SELECT 列 FROM \"größe 表\"", "INSERT INTO \"größe 表\" (ä) VALUES (1)"),
				table("a name full of quotes", "a.b\"c'd",
						"CREATE TABLE \"a.b\"\"c'd\" (\"x\"\"y\" INT UNIQUE, `z``` INT)",
						"CREATE TRIGGER \"t'r\" AFTER INSERT ON \"a.b\"\"c'd\" BEGIN SELECT 'END;'; END",
						"INSERT INTO \"a.b\"\"c'd\" VALUES (1, 2)", "ANALYZE"));
	}

	private static Arguments table(String name, String table, String... setup) {
		return arguments(name, table, setup);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("tables")
	void runLeavesNoTrace(String name, String table, String[] setup, @TempDir Path directory) {
		List<String> before = prepare(directory, setup);
		migrator(table, setup).upgrade();
		assertThat(everything()).containsExactlyElementsOf(before);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("tables")
	void scriptLeavesNoTrace(String name, String table, String[] setup, @TempDir Path directory) throws Exception {
		List<String> before = prepare(directory, setup);
		String script = migrator(table, setup).scripts("sqlite").upgrade("before:rebuilt");
		new SqliteShell(directory.resolve("database"), this.dataSource).run(script);
		assertThat(everything()).containsExactlyElementsOf(before);
	}

	private List<String> prepare(Path directory, String... setup) {
		this.dataSource.setUrl("jdbc:sqlite:" + directory.resolve("database"));
		this.dataSource.setEnforceForeignKeys(true);
		JdbcTemplate template = new JdbcTemplate(this.dataSource);
		for (String statement : setup) {
			template.execute(statement);
		}
		migrator("", setup).stamp("before");
		return everything();
	}

	private Migrator migrator(String table, String... setup) {
		RevisionSource revisions = TestRevisions.of(TestRevisions.revision("before").upgrade(setup),
				TestRevisions.revision("rebuilt<before").upgrade((op) -> op.alterTable(table, (it) -> it.rebuild())));
		return Migrator.builder(this.dataSource).source(revisions).build();
	}

	// Renaming writes the name of a table in quotes.
	private List<String> everything() {
		List<String> all = new ArrayList<>(
				strings("""
						SELECT type || ' ' || name || ' on ' || tbl_name || ': '
						  || coalesce(replace(replace(sql, 'CREATE TABLE ' || name, 'CREATE TABLE "' || name || '"'), name || '"(', name || '" ('), '')
						FROM sqlite_master WHERE name NOT LIKE '%migrate_version%' ORDER BY 1"""));
		for (String table : strings(
				"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'migrate%' ORDER BY 1")) {
			all.addAll(rows(table));
		}
		all.addAll(strings("SELECT 'broken: ' || \"table\" FROM pragma_foreign_key_check"));
		return all;
	}

	private List<String> rows(String table) {
		String columns = String.join(" || ', ' || ", strings(
				"SELECT 'quote(\"' || replace(name, '\"', '\"\"') || '\")' FROM pragma_table_xinfo('%s') WHERE hidden <> 1"
					.formatted(table.replace("'", "''"))));
		String number = strings(
				"SELECT 'quote(_rowid_) || ' FROM pragma_table_list WHERE NOT wr AND name NOT LIKE 'sqlite%%' AND name = '%s'"
					.formatted(table.replace("'", "''")))
			.stream()
			.findFirst()
			.orElse("");
		return strings("SELECT '%s: ' || %s%s FROM \"%s\" WHERE %s".formatted(table.replace("'", "''"), number, columns,
				table.replace("\"", "\"\""), table.equals("sqlite_sequence") ? "name NOT LIKE 'migrate%'"
						: table.startsWith("sqlite_stat") ? "tbl NOT LIKE 'migrate%'" : "1 ORDER BY 1"));
	}

	private List<String> strings(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
