package dev.migrate.dialect.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.dialect.BrokenReferencesException;
import dev.migrate.dialect.UnsupportedOperationByDialectException;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Removal;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.SQLiteDataSource;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.enumeration;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.primaryKey;
import static dev.migrate.schema.Definitions.string;
import static dev.migrate.schema.Definitions.text;
import static dev.migrate.schema.Definitions.numeric;
import static dev.migrate.schema.Definitions.bool;
import static dev.migrate.schema.Definitions.timestamp;
import static dev.migrate.schema.Definitions.binary;
import static dev.migrate.schema.Definitions.strict;
import static dev.migrate.schema.Definitions.uuid;
import static dev.migrate.schema.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** What nobody asked to change survives, to the letter. */
class SqliteRebuildTests {

	private final SQLiteDataSource dataSource = new SQLiteDataSource();

	private JdbcClient jdbc = JdbcClient.create(this.dataSource);

	@BeforeEach
	void createDatabase(@TempDir Path directory) {
		this.dataSource.setUrl("jdbc:sqlite:" + directory.resolve("database"));
		this.dataSource.setEnforceForeignKeys(true);
		this.jdbc = JdbcClient.create(this.dataSource);
	}

	@Test
	void alterColumnChangesNothingElseOfTheText() {
		execute("""
				CREATE TABLE t ( -- all of it
				  id INTEGER PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT /* counts */,
				  [a b] TEXT COLLATE NOCASE DEFAULT (lower('X, )')) NOT NULL ON CONFLICT IGNORE,
				  `check` varchar ( 10 ) CONSTRAINT nn NOT NULL CHECK ("check" <> ','),
				  n DECIMAL(8, 2) DEFAULT -1.5e-3 CHECK (n < 5),
				  p INT REFERENCES t (id) ON DELETE SET NULL ON UPDATE SET DEFAULT NOT DEFERRABLE INITIALLY DEFERRED,
				  g INT GENERATED ALWAYS AS (n * 2) STORED, v AS (n + 1),
				  untyped DEFAULT NULL,
				  CONSTRAINT "u" UNIQUE (n, p), CHECK (n > 0 OR n < 3)
				)""");
		upgrade((op) -> op.alterColumn("t", "untyped", (untyped) -> untyped.type(integer()).setDefault(7)));
		assertThat(sql("t")).isEqualTo("""
				CREATE TABLE "t" ( -- all of it
				  id INTEGER PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT /* counts */,
				  [a b] TEXT COLLATE NOCASE DEFAULT (lower('X, )')) NOT NULL ON CONFLICT IGNORE,
				  `check` varchar ( 10 ) CONSTRAINT nn NOT NULL CHECK ("check" <> ','),
				  n DECIMAL(8, 2) DEFAULT -1.5e-3 CHECK (n < 5),
				  p INT REFERENCES t (id) ON DELETE SET NULL ON UPDATE SET DEFAULT NOT DEFERRABLE INITIALLY DEFERRED,
				  g INT GENERATED ALWAYS AS (n * 2) STORED, v AS (n + 1),
				  untyped INTEGER DEFAULT 7,
				  CONSTRAINT "u" UNIQUE (n, p), CHECK (n > 0 OR n < 3)
				)""");
	}

	@Test
	void rebuildKeepsIndexesTriggersViewsAndRowids() {
		execute("CREATE TABLE t (a TEXT, b INTEGER)", "CREATE TABLE log (x)", "CREATE VIEW v AS SELECT a FROM t",
				"CREATE INDEX ix ON t (b DESC, lower(a)) WHERE b > 0",
				"CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.b); END",
				"INSERT INTO t (rowid, a, b) VALUES (7, 'x', 1)");
		upgrade((op) -> op.alterColumn("t", "b", (b) -> b.setNotNull().rename("c")));
		assertThat(sql("ix")).isEqualTo("CREATE INDEX ix ON t (\"c\" DESC, lower(a)) WHERE \"c\" > 0");
		assertThat(sql("tr")).contains("VALUES (new.\"c\")");
		assertThat(sql("v")).isEqualTo("CREATE VIEW v AS SELECT a FROM t");
		assertThat(strings("SELECT rowid || a || c FROM t")).containsExactly("7x1");
		assertThat(strings("SELECT x FROM log")).containsExactly("1");
	}

	@Test
	void rebuildNeverTouchesRowsThatReferToTheTable() {
		execute("CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT)",
				"CREATE TABLE c (p_id INTEGER REFERENCES p (id) ON DELETE CASCADE)", "INSERT INTO p VALUES (1, 'x')",
				"INSERT INTO c VALUES (1)");
		upgrade((op) -> op.alterColumn("p", "a", (a) -> a.type(integer())));
		assertThat(strings("SELECT p_id FROM c")).containsExactly("1");
		assertThat(sql("c")).endsWith("REFERENCES p (id) ON DELETE CASCADE)");
	}

	@Test
	void upgradeWhenItBreaksReferencesFailsAndNamesThem() {
		execute("CREATE TABLE p (id INTEGER PRIMARY KEY)", "CREATE TABLE c (p_id INTEGER REFERENCES p (id))",
				"INSERT INTO p VALUES (1)", "INSERT INTO c VALUES (1)");
		assertThatException().isThrownBy(() -> upgrade((op) -> op.execute("DELETE FROM p")))
			.withMessageContaining("failed after statement 1: Foreign keys are violated: row 1 of 'c'")
			.havingCause()
			.isInstanceOf(BrokenReferencesException.class)
			.withMessageContaining("row 1 of 'c' refers to a row of 'p'");
		assertThat(strings("SELECT id FROM p")).containsExactly("1");
	}

	@Test
	void upgradeWhenReferencesWereBrokenBeforeGoesOn() throws SQLException {
		execute("CREATE TABLE p (id INTEGER PRIMARY KEY)", "CREATE TABLE c (p_id INTEGER REFERENCES p (id))");
		try (Connection connection = this.dataSource.getConnection()) {
			JdbcClient single = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			single.sql("PRAGMA foreign_keys = OFF").update();
			single.sql("INSERT INTO c VALUES (9)").update();
		}
		upgrade((op) -> op.addColumn("c", column("x", integer())));
		assertThat(strings("SELECT p_id FROM c")).containsExactly("9");
	}

	@Test
	void addConstraintWhenItsResolutionDropsRowsIsRolledBack() {
		execute("CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (1), (1)");
		assertThatException()
			.isThrownBy(() -> upgrade((op) -> op.addConstraint("t", unique("a").named("uq").onConflict("IGNORE"))))
			.withMessageContaining("every row must be in the new table");
		assertThat(strings("SELECT a FROM t")).containsExactly("1", "1");
	}

	@Test
	void alterTableResolvesNamesAsOfItsEnd() {
		execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, up INTEGER)");
		upgrade((op) -> op.alterTable("t",
				(t) -> t.addConstraint(check("amount > length('amount')").named("ck_amount"))
					.addConstraint(foreignKey("parent").named("fk").references("t", "id"))
					.alterColumn("a", (a) -> a.rename("amount"))
					.alterColumn("up", (up) -> up.rename("parent"))
					.dropColumn("b")
					.addColumn(column("state", enumeration("state", "on", "off")))));
		assertThat(sql("t")).isEqualTo("""
				CREATE TABLE "t" (id INTEGER PRIMARY KEY, "amount" INTEGER, "parent" INTEGER,
				  "state" VARCHAR(3) CHECK ("state" IN ('on', 'off')),
				  CONSTRAINT "ck_amount" CHECK ("amount" > length('amount')),
				  CONSTRAINT "fk" FOREIGN KEY ("parent") REFERENCES "t" ("id"))""");
	}

	@Test
	void alterColumnWhenItWasAnEnumerationReplacesItsCheck() {
		upgrade((op) -> {
			op.createTable("t", column("id", bigInteger()).primaryKey(), column("state", enumeration("s", "a")));
			op.alterColumn("t", "state", (state) -> state.type(enumeration("s", "a", "bb")));
		});
		assertThat(sql("t")).isEqualTo("""
				CREATE TABLE "t" (
				  "id" INTEGER NOT NULL,
				  "state" VARCHAR(2) CHECK ("state" IN ('a', 'bb')),
				  PRIMARY KEY ("id")
				)""");
	}

	@Test
	void dropColumnWhenAViewReadsItFails() {
		execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER)", "CREATE VIEW v AS SELECT a FROM t");
		assertThatException().isThrownBy(() -> upgrade((op) -> op.dropColumn("t", "a", Removal.CASCADE)))
			.withMessageContaining("no such column: a");
	}

	@Test
	void constraintsAreRenamedAndDroppedWhereverTheyStand() {
		execute("CREATE TABLE t (a INTEGER CONSTRAINT one CHECK (a > 1) CONSTRAINT two NOT NULL, CONSTRAINT three UNIQUE (a))");
		upgrade((op) -> {
			op.renameConstraint("t", "one", "first");
			op.dropConstraint("t", "two");
			op.dropConstraint("t", "three");
			op.dropConstraint("t", "four", Removal.IF_EXISTS);
			op.addConstraint("t", primaryKey("a").named("pk"));
		});
		assertThat(sql("t")).isEqualTo("""
				CREATE TABLE "t" (a INTEGER CONSTRAINT "first" CHECK (a > 1) NOT NULL,
				  CONSTRAINT "pk" PRIMARY KEY ("a"))""");
	}

	@Test
	void triggersAndViewsAreReplaced() {
		upgrade((op) -> {
			op.createTable("t", column("a", text()), column("b", string(9)));
			op.replaceView("v", "SELECT a FROM t");
			op.replaceView("v", "SELECT b FROM t");
			op.replaceTrigger("tr", "t", "CREATE TRIGGER tr AFTER DELETE ON t BEGIN SELECT 1; SELECT 2; END");
			op.dropTrigger("tr", "t");
		});
		assertThat(sql("v")).isEqualTo("CREATE VIEW \"v\" AS SELECT b FROM t");
	}

	@Test
	void whatSqliteDoesNotHaveIsRefusedWithTheWayOut() {
		for (Consumer<Operations> refused : List.<Consumer<Operations>>of((op) -> op.createSchema("s"),
				(op) -> op.createEnumType("e", "a"), (op) -> op.createSequence("s"),
				(op) -> op.createDomain("d", integer()), (op) -> op.replaceFunction("f", "", ""),
				(op) -> op.enableRowSecurity("t"), (op) -> op.grant("SELECT", "t", "joe"))) {
			assertThatException().isThrownBy(() -> upgrade(refused))
				.havingCause()
				.isInstanceOf(UnsupportedOperationByDialectException.class)
				.withMessageMatching("sqlite does not have .*\\. .*\\.");
		}
	}

	@Test
	void strictTableGetsTheTypesThatItCanHave() {
		upgrade((op) -> {
			op.createTable("t", column("id", bigInteger()).primaryKey(), column("name", string(9)).notNull(),
					column("state", enumeration("state", "on")), column("price", numeric(8, 2)), column("paid", bool()),
					column("at", timestamp()), column("picture", binary()), strict());
			op.addColumn("t", column("code", uuid()));
			op.alterColumn("t", "paid", (paid) -> paid.type(string(3)));
		});
		assertThat(sql("t")).isEqualTo("""
				CREATE TABLE "t" (
				  "id" INTEGER NOT NULL,
				  "name" TEXT NOT NULL,
				  "state" TEXT CHECK ("state" IN ('on')),
				  "price" REAL,
				  "paid" TEXT,
				  "at" TEXT,
				  "picture" BLOB, "code" TEXT,
				  PRIMARY KEY ("id")
				) STRICT""");
	}

	@Test
	void dropColumnWhenATriggerElsewhereUsesItFails() {
		execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER)", "CREATE TABLE o (x)",
				"CREATE TRIGGER tr AFTER INSERT ON o BEGIN UPDATE t SET b = 1 WHERE a = new.x; END",
				"CREATE TRIGGER well AFTER INSERT ON o BEGIN UPDATE t SET b = 1; END");
		assertThatException().isThrownBy(() -> upgrade((op) -> op.dropColumn("t", "a", Removal.CASCADE)))
			.withMessageContaining("error in trigger tr: no such column: a");
		assertThat(sql("t")).isEqualTo("CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER)");
	}

	@Test
	void dropColumnForgetsOnlyTheStatisticsOfWhatGoesWithIt() {
		execute("CREATE TABLE t (a INTEGER UNIQUE, b INTEGER, c INTEGER)", "CREATE INDEX ix_b ON t (b)",
				"CREATE INDEX ix_c ON t (c)", "INSERT INTO t VALUES (1, 1, 1)", "ANALYZE");
		upgrade((op) -> op.dropColumn("t", "b", Removal.CASCADE));
		assertThat(strings("SELECT idx FROM sqlite_stat1 WHERE tbl = 't' ORDER BY idx")).containsExactly("ix_c",
				"sqlite_autoindex_t_1");
		execute("DROP TABLE migrate_version", "DROP TABLE migrate_version_history");
		upgrade((op) -> op.dropColumn("t", "a", Removal.CASCADE));
		assertThat(strings("SELECT idx FROM sqlite_stat1 WHERE tbl = 't'")).containsExactly("ix_c");
	}

	@Test
	void constraintsWithoutACommaBetweenThemAreTwo() {
		execute("CREATE TABLE t (a INTEGER, CHECK (a > 0) CONSTRAINT u UNIQUE (a))");
		upgrade((op) -> op.dropConstraint("t", "u"));
		assertThat(sql("t")).isEqualTo("CREATE TABLE \"t\" (a INTEGER, CHECK (a > 0) )");
	}

	@Test
	void temporaryTableAndTriggerOfTheSessionAreRebuilt() {
		execute("CREATE TABLE t (a INTEGER)", "CREATE TABLE seen (a)");
		upgrade((op) -> {
			op.execute("CREATE TEMP TABLE notes (a INTEGER)");
			op.execute("CREATE TEMP TRIGGER tr AFTER INSERT ON main.t BEGIN INSERT INTO seen VALUES (new.a); END");
			op.alterColumn("notes", "a", (a) -> a.type(text()));
			op.alterColumn("t", "a", (a) -> a.type(text()));
			op.execute("INSERT INTO t SELECT sql FROM temp.sqlite_master WHERE name = 'notes'");
		});
		assertThat(strings("SELECT a FROM seen")).containsExactly("CREATE TABLE \"notes\" (a TEXT)");
	}

	@Test
	void tableOfAnAttachedDatabaseIsRebuilt(@TempDir Path directory) throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
			JdbcClient both = JdbcClient.create(single);
			both.sql("ATTACH '" + directory.resolve("other") + "' AS other").update();
			both.sql("CREATE TABLE other.t (a INTEGER UNIQUE)").update();
			both.sql("CREATE INDEX other.ix ON t (a) WHERE a > 0").update();
			both.sql("INSERT INTO other.t VALUES (1)").update();
			both.sql("CREATE TABLE main.t (untouched)").update();
			migrator(single, (op) -> op.inSchema("other").alterColumn("t", "a", (a) -> a.setNotNull())).upgrade();
		}
		SQLiteDataSource other = new SQLiteDataSource();
		other.setUrl("jdbc:sqlite:" + directory.resolve("other"));
		assertThat(
				JdbcClient.create(other).sql("SELECT sql FROM sqlite_master WHERE sql > ''").query(String.class).list())
			.containsExactlyInAnyOrder("CREATE TABLE \"t\" (a INTEGER UNIQUE NOT NULL)",
					"CREATE INDEX \"ix\" ON t (a) WHERE a > 0");
		assertThat(sql("t")).isEqualTo("CREATE TABLE t (untouched)");
	}

	@Test
	void rebuildWithoutATransactionThatFailsLeavesTheTable() {
		execute("CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (NULL)");
		assertThatException()
			.isThrownBy(() -> Migrator.builder(this.dataSource)
				.options(MigrateOptions.builder().prechecks(false).build())
				.source(TestRevisions.of(TestRevisions.revision("a")
					.upgrade((op) -> op.alterColumn("t", "a", (a) -> a.setNotNull()))
					.withoutTransaction()))
				.build()
				.upgrade())
			.withMessageContaining("NOT NULL constraint failed");
		assertThat(strings("SELECT count(*) || sql FROM t, sqlite_master WHERE name = 't'"))
			.containsExactly("1CREATE TABLE t (a INTEGER)");
	}

	private void upgrade(Consumer<Operations> upgrade) {
		migrator(this.dataSource, upgrade).upgrade();
	}

	private static Migrator migrator(DataSource dataSource, Consumer<Operations> upgrade) {
		return Migrator.builder(dataSource)
			.source(TestRevisions.of(TestRevisions.revision("a").upgrade(upgrade)))
			.build();
	}

	private void execute(String... statements) {
		for (String statement : statements) {
			this.jdbc.sql(statement).update();
		}
	}

	private String sql(String name) {
		return this.jdbc.sql("SELECT sql FROM sqlite_master WHERE name = ?").param(name).query(String.class).single();
	}

	private List<String> strings(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
