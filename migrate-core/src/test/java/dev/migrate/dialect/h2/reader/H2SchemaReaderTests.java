package dev.migrate.dialect.h2.reader;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.dialect.h2.H2Dialect;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.DataType;
import dev.migrate.schema.Definitions;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.Table;
import dev.migrate.schema.TimeType;
import dev.migrate.schema.View;
import dev.migrate.testing.ObservedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.finalName;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.primaryKey;
import static dev.migrate.schema.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;

class H2SchemaReaderTests {

	private final Dialect dialect = new H2Dialect();

	private final H2SchemaReader reader = new H2SchemaReader(this.dialect.words());

	private Connection connection;

	@BeforeEach
	void create() throws SQLException {
		this.connection = DriverManager.getConnection("jdbc:h2:mem:");
	}

	@AfterEach
	void drop() throws SQLException {
		this.connection.close();
	}

	@Test
	void columns() throws Exception {
		Table table = only("""
				CREATE SEQUENCE counter;
				CREATE DOMAIN amount AS INTEGER CHECK (VALUE > 0);
				CREATE TABLE t (
					id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY 2),
					label VARCHAR(20) DEFAULT 'it''s' NOT NULL,
					price NUMERIC(10, 2) DEFAULT 0, below INTEGER DEFAULT -1,
					active BOOLEAN DEFAULT TRUE NOT NULL, at TIMESTAMP(3) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP,
					feeling ENUM('good', 'it''s bad'), twice INTEGER GENERATED ALWAYS AS (below * 2),
					number BIGINT DEFAULT NEXT VALUE FOR counter, much amount, place GEOMETRY);
				COMMENT ON COLUMN t.label IS 'what it''s called'""");
		assertThat(table.columns()).containsExactly(
				column("id", PlainType.BIG_INTEGER).notNull()
					.identityAlways((counting) -> counting.start(5).increment(2)),
				column("label", Definitions.string(20)).notNull().defaultTo("it's").comment("what it's called"),
				column("price", Definitions.numeric(10, 2)).defaultTo(0L),
				column("below", PlainType.INTEGER).defaultTo(-1L),
				column("active", PlainType.BOOLEAN).notNull().defaultTo(true),
				column("at", new TimeType(true, true, 3)).defaultSql("CURRENT_TIMESTAMP"),
				column("feeling", new EnumType(null, List.of("good", "it's bad"))),
				column("twice", PlainType.INTEGER).generatedAs("below * 2"),
				column("number", PlainType.BIG_INTEGER).defaultSql("NEXT VALUE FOR counter"),
				column("much", new NamedType("amount")), column("place", new NamedType("GEOMETRY")));
	}

	@Test
	void constraints() throws Exception {
		List<Table> tables = read(
				"""
						CREATE TABLE parent (a INTEGER, b INTEGER, CONSTRAINT together UNIQUE NULLS NOT DISTINCT (b, a));
						CREATE TABLE child (id INTEGER, a INTEGER, b INTEGER,
							CONSTRAINT child_key PRIMARY KEY (id),
							CONSTRAINT to_parent FOREIGN KEY (a, b) REFERENCES parent (a, b) ON DELETE CASCADE ON UPDATE SET NULL,
							CONSTRAINT positive CHECK (a > 0 AND b <> 1))""")
			.tables();
		assertThat(tables.get(0).constraints()).containsExactly(primaryKey("id").named(finalName("child_key")),
				foreignKey("a", "b").references("parent", "a", "b")
					.onDelete(ForeignKeyAction.CASCADE)
					.onUpdate(ForeignKeyAction.SET_NULL)
					.named(finalName("to_parent")),
				check("(a > 0) AND (b <> 1)").named(finalName("positive")));
		assertThat(tables.get(1).constraints())
			.containsExactly(unique("b", "a").nullsNotDistinct().named(finalName("together")));
		assertThat(tables).allSatisfy((table) -> assertThat(table.indexes()).isEmpty());
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
				CREATE TABLE t (id INTEGER UNIQUE, name VARCHAR, more VARCHAR);
				CREATE UNIQUE NULLS NOT DISTINCT INDEX i1 ON t (name DESC, id NULLS LAST) INCLUDE (more);
				CREATE INDEX i2 ON t (name ASC)""");
		assertThat(table.indexes()).containsExactly(Index
			.of(Label.ofFinal("i1"), List.of(IndexKey.column("name").descending(), IndexKey.column("id").nullsLast()))
			.asUnique()
			.nullsNotDistinct()
			.include("more"), Index.of(Label.ofFinal("i2"), List.of(IndexKey.column("name"))));
	}

	@Test
	void whatIsNotATable() throws Exception {
		Schema schema = read("""
				CREATE SEQUENCE free AS INTEGER START WITH 10 MAXVALUE 99 CYCLE;
				CREATE TABLE t (id INTEGER AUTO_INCREMENT);
				COMMENT ON TABLE t IS 'all of it';
				CREATE GLOBAL TEMPORARY TABLE passing (id INTEGER);
				CREATE VIEW seen AS SELECT id FROM t""");
		assertThat(schema.sequences()).containsExactly(new Sequence(ObjectName.of("free"), PlainType.INTEGER,
				SequenceOptions.DEFAULT.start(10).maxValue(99).cycle()));
		assertThat(schema.tables()).extracting((table) -> table.name().name()).containsExactly("t");
		assertThat(schema.tables().get(0).comment()).isEqualTo("all of it");
		assertThat(schema.views()).extracting(View::query).containsExactly("SELECT id FROM t");
	}

	@Test
	void namesThatNeedQuotes() throws Exception {
		Table table = only("""
				CREATE TABLE "A ""b"" C" ("select" INTEGER, "Mixed" INTEGER, "ORDER" INTEGER, plain INTEGER,
					CONSTRAINT "The Key" PRIMARY KEY ("select", "Mixed"), CHECK ("select" > "Mixed" + plain))""");
		assertThat(table.name()).isEqualTo(ObjectName.of("A \"b\" C"));
		assertThat(table.columns()).extracting(Column::name).containsExactly("select", "Mixed", "ORDER", "plain");
		assertThat(table.constraints().get(0)).isEqualTo(primaryKey("select", "Mixed").named(finalName("The Key")));
		assertThat(table.constraints().get(1).toString()).contains("\"select\" > (\"Mixed\" + plain)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ";DATABASE_TO_LOWER=TRUE", ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
			";CASE_INSENSITIVE_IDENTIFIERS=TRUE" })
	void namesAreThoseOfTheAuthorInEveryMode(String settings) throws Exception {
		try (Connection other = DriverManager.getConnection("jdbc:h2:mem:" + settings);
				ScratchDatabase scratch = this.dialect.inspection().scratch(other)) {
			execute(scratch.connection(), "CREATE TABLE a_b (id INTEGER CHECK (id > 0))");
			Table table = this.reader.read(scratch.connection(), List.of()).tables().get(0);
			assertThat(table.name()).isEqualTo(ObjectName.of("a_b"));
			assertThat(table.constraints().toString()).contains("expression=id > 0");
			assertThat(this.reader.read(other, List.of()).tables()).isEmpty();
		}
	}

	@Test
	void otherSchemasAreNamed() throws Exception {
		execute(this.connection, "CREATE SCHEMA app; CREATE TABLE p (id INTEGER PRIMARY KEY);"
				+ "CREATE TABLE app.c (id INTEGER REFERENCES public.p)");
		assertThat(this.reader.schemas(this.connection)).containsExactly("app");
		Schema schema = this.reader.read(this.connection, List.of("app"));
		assertThat(schema.tables()).extracting(Table::name)
			.containsExactly(new ObjectName("app", "c"), ObjectName.of("p"));
		assertThat(schema.tables().get(0).constraints().toString()).contains("referredTable=p,");
	}

	@Test
	void scratchDatabaseHasTheSameDefaultSchema() throws Exception {
		execute(this.connection, "CREATE SCHEMA app; SET SCHEMA app; CREATE SEQUENCE s");
		try (ScratchDatabase scratch = this.dialect.inspection().scratch(this.connection)) {
			execute(scratch.connection(), "CREATE SEQUENCE s; CREATE TABLE t (id INTEGER DEFAULT NEXT VALUE FOR s)");
			Schema schema = this.reader.read(scratch.connection(), List.of());
			assertThat(schema.tables().get(0).columns())
				.containsExactly(column("id", PlainType.INTEGER).defaultSql("NEXT VALUE FOR s"));
		}
	}

	@Test
	void takesEightStatementsHoweverMuchThereIs() throws Exception {
		for (int i = 0; i < 40; i++) {
			execute(this.connection,
					"CREATE TABLE t%d (id INTEGER PRIMARY KEY, a INTEGER UNIQUE REFERENCES t%d)".formatted(i, i));
		}
		AtomicInteger statements = new AtomicInteger();
		ObservedDataSource.Observer counter = new ObservedDataSource.Observer() {
			@Override
			public void before(int number, String statement) {
				statements.set(number);
			}
		};
		SingleConnectionDataSource single = new SingleConnectionDataSource(this.connection, true);
		try (Connection observed = new ObservedDataSource(single, counter).getConnection()) {
			assertThat(this.reader.read(observed, List.of()).tables()).hasSize(40);
			assertThat(statements).hasValue(8);
		}
	}

	@ParameterizedTest
	@MethodSource
	void typeIsReadAsItWasWritten(DataType type) throws Exception {
		assertThat(readBack(type)).isEqualTo(type);
	}

	static Stream<DataType> typeIsReadAsItWasWritten() {
		return Stream.of(Definitions.string(20), Definitions.fixedString(3), Definitions.text(),
				Definitions.smallInteger(), Definitions.integer(), Definitions.bigInteger(), Definitions.bool(),
				Definitions.numeric(), Definitions.numeric(10, 2), Definitions.numeric(10, 0), Definitions.real(),
				Definitions.doublePrecision(), Definitions.date(), Definitions.time(), Definitions.timestamp(),
				Definitions.timestampWithTimeZone(), new TimeType(true, true, 3), Definitions.interval(),
				Definitions.uuid(), Definitions.json(), Definitions.binary(), Definitions.binary(10),
				new EnumType(null, List.of("it's", "b")), Definitions.arrayOf(Definitions.integer()),
				Definitions.named("TINYINT"));
	}

	@ParameterizedTest
	@MethodSource
	void typeThatIsWrittenAsAnotherIsReadAsThat(DataType type) throws Exception {
		DataType read = readBack(type);
		assertThat(read).isNotEqualTo(type).isEqualTo(readBack(read));
		assertThat(this.dialect.words().type(read)).isEqualTo(this.dialect.words().type(type));
	}

	static Stream<DataType> typeThatIsWrittenAsAnotherIsReadAsThat() {
		return Stream.of(Definitions.jsonb(), Definitions.enumeration("mood", "good", "bad"));
	}

	private DataType readBack(DataType type) throws Exception {
		return only("DROP TABLE IF EXISTS t; CREATE TABLE t (x %s)".formatted(this.dialect.words().type(type)))
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
		execute(this.connection, sql);
		return this.reader.read(this.connection, List.of());
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
