package dev.migrate.dialect.sqlite.reader;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.dialect.sqlite.SqliteDialect;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.DataType;
import dev.migrate.schema.Definitions;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableOption;
import dev.migrate.schema.View;
import dev.migrate.testing.ObservedDataSource;
import dev.migrate.testing.SqliteFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.finalName;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.primaryKey;
import static dev.migrate.schema.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;

class SqliteSchemaReaderTests {

	private final Dialect dialect = new SqliteDialect();

	private final SqliteFile file = SqliteFile.create();

	@AfterEach
	void drop() {
		this.file.close();
	}

	@Test
	void columns() throws Exception {
		Table table = only("""
				CREATE TABLE t (
					id INTEGER PRIMARY KEY,
					label VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT 'it''s', -- what it is called
					price DECIMAL(10,2) DEFAULT (0), below int DEFAULT -1,
					active BOOLEAN NOT NULL DEFAULT 1, at DATETIME DEFAULT CURRENT_TIMESTAMP,
					twice INTEGER GENERATED ALWAYS AS ("below" * 2) STORED, thrice INTEGER AS (below * 3),
					untyped DEFAULT NULL, place POINT)""");
		assertThat(table.columns()).containsExactly(column("id", PlainType.INTEGER).notNull(),
				column("label", Definitions.string(20).collate("NOCASE")).notNull().defaultTo("it's"),
				column("price", Definitions.numeric(10, 2)).defaultTo(0L),
				column("below", PlainType.INTEGER).defaultTo(-1L),
				column("active", PlainType.BOOLEAN).notNull().defaultTo(true),
				column("at", Definitions.timestamp()).defaultSql("CURRENT_TIMESTAMP"),
				column("twice", PlainType.INTEGER).generatedAs("below * 2"),
				column("thrice", PlainType.INTEGER).virtualAs("below * 3"), column("untyped", new NamedType("")),
				column("place", new NamedType("POINT")));
	}

	@Test
	void constraints() throws Exception {
		List<Table> tables = read("""
				CREATE TABLE parent (a INTEGER, b INTEGER, CONSTRAINT parent_key PRIMARY KEY (a, b));
				CREATE TABLE child (
					id INTEGER CONSTRAINT child_key PRIMARY KEY,
					a INTEGER CONSTRAINT positive CHECK (a > 0), b INTEGER,
					CONSTRAINT to_parent FOREIGN KEY (a, b) REFERENCES Parent
						ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
					CONSTRAINT once UNIQUE (b, a) ON CONFLICT REPLACE)""").tables();
		assertThat(tables.get(0).constraints()).containsExactly(primaryKey("id").named(finalName("child_key")),
				unique("b", "a").onConflict("REPLACE").named(finalName("once")),
				foreignKey("a", "b").references("parent", "a", "b")
					.onDelete(ForeignKeyAction.CASCADE)
					.onUpdate(ForeignKeyAction.SET_NULL)
					.initiallyDeferred()
					.named(finalName("to_parent")),
				check("a > 0").named(finalName("positive")));
	}

	@Test
	void constraintWithoutNameGoesByWhatItSays() throws Exception {
		Table table = only("CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER UNIQUE REFERENCES t CHECK (a > 0))");
		assertThat(table.constraints()).extracting(Constraint::name)
			.extracting(String::valueOf)
			.containsExactly("pk_t", "uq_t_a", "fk_t_a_t", "ck_t_0566608f");
	}

	@Test
	void indexes() throws Exception {
		Table table = only("""
				CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
				CREATE UNIQUE INDEX i1 ON t (name DESC, id) WHERE id > 0;
				CREATE INDEX i2 ON t (lower(name), name COLLATE NOCASE DESC)""");
		assertThat(table.indexes()).containsExactly(
				Index.of(Label.ofFinal("i1"), List.of(IndexKey.column("name").descending(), IndexKey.column("id")))
					.asUnique()
					.where("id > 0"),
				Index.of(Label.ofFinal("i2"), List.of(IndexKey.expression("lower(name)"),
						IndexKey.expression("name COLLATE NOCASE").descending())));
	}

	@Test
	void whatIsNotATable() throws Exception {
		Schema schema = read("""
				CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;
				CREATE TABLE w (id TEXT PRIMARY KEY) WITHOUT ROWID;
				CREATE VIRTUAL TABLE words USING fts5 (word);
				CREATE TEMPORARY TABLE passing (id INTEGER);
				CREATE VIEW seen (x) AS SELECT id FROM t""");
		assertThat(schema.tables()).extracting((table) -> table.name().name()).containsExactly("t", "w");
		assertThat(schema.tables().get(0).options()).extracting(TableOption::key)
			.containsExactly(TableOption.Key.STRICT, TableOption.Key.AUTOINCREMENT);
		assertThat(schema.tables().get(1).options()).extracting(TableOption::key)
			.containsExactly(TableOption.Key.WITHOUT_ROWID);
		assertThat(schema.views()).extracting(View::query).containsExactly("SELECT id FROM t");
	}

	@Test
	void namesThatNeedQuotes() throws Exception {
		Table table = only("""
				CREATE TABLE "a ""b"" c" ("select" INTEGER, [from] INTEGER, `x``y` INTEGER, "it's" INTEGER,
					CONSTRAINT "the key" PRIMARY KEY ("select", [from]), CHECK ("select" > "it's" AND [x`y] > 0));
				CREATE INDEX "an index" ON "a ""b"" c" ("it's")""");
		assertThat(table.name()).isEqualTo(ObjectName.of("a \"b\" c"));
		assertThat(table.columns()).extracting(Column::name).containsExactly("select", "from", "x`y", "it's");
		assertThat(table.constraints().get(0)).isEqualTo(primaryKey("select", "from").named(finalName("the key")));
		assertThat(table.constraints().get(1).toString()).contains("\"select\" > \"it's\"");
		assertThat(table.indexes()).extracting(Index::name).containsExactly(Label.ofFinal("an index"));
	}

	@Test
	void otherFilesAreNamed() throws Exception {
		try (Connection connection = this.file.dataSource().getConnection()) {
			execute(connection, "ATTACH ':memory:' AS app; CREATE TABLE app.p (id INTEGER PRIMARY KEY);"
					+ "CREATE TABLE app.c (id INTEGER REFERENCES p); CREATE TABLE p (id TEXT)");
			assertThat(new SqliteSchemaReader().schemas(connection)).containsExactly("app");
			Schema schema = new SqliteSchemaReader().read(connection, List.of("app"));
			assertThat(schema.tables()).extracting(Table::name)
				.containsExactly(new ObjectName("app", "c"), new ObjectName("app", "p"), ObjectName.of("p"));
			assertThat(schema.tables().get(0).constraints().toString()).contains("referredTable=app.p,");
		}
	}

	@Test
	void takesThreeStatementsHoweverMuchThereIs() throws Exception {
		AtomicInteger statements = new AtomicInteger();
		ObservedDataSource.Observer counter = new ObservedDataSource.Observer() {
			@Override
			public void before(int number, String statement) {
				statements.set(number);
			}
		};
		for (int i = 0; i < 40; i++) {
			read("CREATE TABLE t%d (id INTEGER PRIMARY KEY, a INTEGER UNIQUE REFERENCES t%d)".formatted(i, i));
		}
		try (Connection connection = new ObservedDataSource(this.file.dataSource(), counter).getConnection()) {
			assertThat(new SqliteSchemaReader().read(connection, List.of()).tables()).hasSize(40);
			assertThat(statements).hasValue(3);
		}
	}

	@Test
	void scratchDatabaseIsEmptyAndGone() throws Exception {
		try (Connection connection = this.file.dataSource().getConnection()) {
			execute(connection, "CREATE TABLE t (id INTEGER); ATTACH ':memory:' AS app");
			try (ScratchDatabase scratch = this.dialect.inspection().scratch(connection)) {
				execute(scratch.connection(), "CREATE TABLE s (id INTEGER); CREATE TABLE app.s (id INTEGER)");
				assertThat(new SqliteSchemaReader().read(scratch.connection(), List.of("app")).tables()).hasSize(2);
			}
			assertThat(new SqliteSchemaReader().read(connection, List.of("app")).tables()).hasSize(1);
		}
	}

	@ParameterizedTest
	@MethodSource
	void typeIsReadAsItWasWritten(DataType type) throws Exception {
		assertThat(readBack(type)).isEqualTo(type);
	}

	static Stream<DataType> typeIsReadAsItWasWritten() {
		return Stream.of(Definitions.string(20), Definitions.fixedString(3), Definitions.text(),
				Definitions.text().collate("NOCASE"), Definitions.smallInteger(), Definitions.integer(),
				Definitions.bigInteger(), Definitions.bool(), Definitions.numeric(), Definitions.numeric(10, 2),
				Definitions.real(), Definitions.doublePrecision(), Definitions.date(), Definitions.time(),
				Definitions.timestamp(), Definitions.uuid(), Definitions.json(), Definitions.jsonb(),
				Definitions.binary(), Definitions.named("POINT"));
	}

	@ParameterizedTest
	@MethodSource
	void typeThatIsWrittenAsAnotherIsReadAsThat(DataType type) throws Exception {
		DataType read = readBack(type);
		assertThat(read).isNotEqualTo(type).isEqualTo(readBack(read));
		assertThat(this.dialect.words().type(read)).isEqualTo(this.dialect.words().type(type));
	}

	static Stream<DataType> typeThatIsWrittenAsAnotherIsReadAsThat() {
		return Stream.of(Definitions.timestampWithTimeZone(), Definitions.binary(10),
				Definitions.enumeration("mood", "good", "bad"), Definitions.fixedString(36));
	}

	private DataType readBack(DataType type) throws Exception {
		String collation = type.equals(Definitions.text().collate("NOCASE")) ? " COLLATE NOCASE" : "";
		return only(
				"DROP TABLE IF EXISTS t; CREATE TABLE t (x %s%s)".formatted(this.dialect.words().type(type), collation))
			.columns()
			.get(0)
			.type();
	}

	private Table only(String sql) throws Exception {
		List<Table> tables = read(sql).tables();
		assertThat(tables).hasSize(1);
		return tables.get(0);
	}

	private Schema read(String sql) throws Exception {
		try (Connection connection = this.file.dataSource().getConnection()) {
			execute(connection, sql);
			return new SqliteSchemaReader().read(connection, List.of());
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.executeUpdate(sql);
		}
	}

}
