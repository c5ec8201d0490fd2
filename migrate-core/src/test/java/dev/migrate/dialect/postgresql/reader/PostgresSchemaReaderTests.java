package dev.migrate.dialect.postgresql.reader;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import dev.migrate.schema.ArrayType;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Definitions;
import dev.migrate.schema.EnumType;
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
import dev.migrate.schema.TableOption;
import dev.migrate.schema.TimeType;
import dev.migrate.schema.View;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.WireProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrate.schema.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;

class PostgresSchemaReaderTests {

	private static final String NEWEST = "newest";

	private static final String OLDEST = "oldest";

	private PostgresServer server = PostgresServer.newest();

	private PostgresServer.Database database = this.server.createDatabase();

	@AfterEach
	void drop() {
		this.server.drop(this.database);
	}

	@ParameterizedTest
	@ValueSource(strings = { NEWEST, OLDEST })
	void columns(String version) throws Exception {
		use(version);
		Table table = only("""
				CREATE TYPE mood AS ENUM ('good', 'bad');
				CREATE TABLE t (
					id bigint GENERATED ALWAYS AS IDENTITY (START 5 INCREMENT 2),
					counted serial,
					label varchar(20) COLLATE "C" NOT NULL DEFAULT 'it''s',
					price numeric(10, 2) DEFAULT 0,
					below integer DEFAULT -1,
					active boolean NOT NULL DEFAULT true,
					at timestamp(3) with time zone DEFAULT now(),
					feeling mood, feelings mood[],
					twice integer GENERATED ALWAYS AS (below * 2) STORED,
					place point);
				COMMENT ON COLUMN t.label IS 'what it''s called'""");
		EnumType mood = new EnumType(ObjectName.of("mood"), List.of("good", "bad"));
		assertThat(table.columns()).containsExactly(
				column("id", PlainType.BIG_INTEGER).notNull()
					.identityAlways((counting) -> counting.start(5).increment(2)),
				column("counted", new NamedType("serial")).notNull(),
				column("label", Definitions.string(20).collate("C")).notNull()
					.defaultTo("it's")
					.comment("what it's called"),
				column("price", Definitions.numeric(10, 2)).defaultTo(0L),
				column("below", PlainType.INTEGER).defaultTo(-1L),
				column("active", PlainType.BOOLEAN).notNull().defaultTo(true),
				column("at", new TimeType(true, true, 3)).defaultSql("now()"), column("feeling", mood),
				column("feelings", new ArrayType(mood, 1)),
				column("twice", PlainType.INTEGER).generatedAs("(below * 2)"), column("place", new NamedType("point")));
	}

	@ParameterizedTest
	@ValueSource(strings = { NEWEST, OLDEST })
	void constraints(String version) throws Exception {
		use(version);
		List<Table> tables = read("""
				CREATE TABLE parent (a integer, b integer, UNIQUE (a, b));
				CREATE TABLE child (
					id integer CONSTRAINT child_key PRIMARY KEY DEFERRABLE,
					a integer, b integer,
					CONSTRAINT to_parent FOREIGN KEY (a, b) REFERENCES parent (a, b) MATCH FULL
						ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
					CONSTRAINT once UNIQUE (b, a) INCLUDE (id),
					CONSTRAINT positive CHECK (a > 0),
					CONSTRAINT apart EXCLUDE USING btree (a WITH =) WHERE (b > 1))""").tables();
		assertThat(tables.get(0).constraints()).extracting(Constraint::toString)
			.anySatisfy((key) -> assertThat(key).contains("child_key", "DEFERRABLE"))
			.anySatisfy((key) -> assertThat(key).contains("to_parent", "columns=[a, b]", "onDelete=CASCADE",
					"onUpdate=SET_NULL", "match=FULL", "INITIALLY_DEFERRED"))
			.anySatisfy((unique) -> assertThat(unique).contains("once", "columns=[b, a]", "include=[id]"))
			.anySatisfy((check) -> assertThat(check).contains("positive", "(a > 0)"))
			.anySatisfy((exclude) -> assertThat(exclude).contains("apart", "operator==", "where=(b > 1)"))
			.hasSize(5);
		assertThat(tables.get(0).indexes()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { NEWEST, OLDEST })
	void indexes(String version) throws Exception {
		use(version);
		Table table = only("""
				CREATE TABLE t (id integer, name text, doc jsonb);
				CREATE UNIQUE INDEX i1 ON t (name DESC, id NULLS FIRST) INCLUDE (doc) WHERE id > 0;
				CREATE INDEX i2 ON t USING gin (doc jsonb_path_ops);
				CREATE INDEX i3 ON t (lower(name), (id + 1), name COLLATE "C" text_pattern_ops)""");
		Index plain = Index.of(Label.ofFinal("i1"),
				List.of(IndexKey.column("name").descending(), IndexKey.column("id").nullsFirst()));
		assertThat(table.indexes()).containsExactly(plain.asUnique().include("doc").where("(id > 0)"),
				Index.of(Label.ofFinal("i2"), List.of(IndexKey.column("doc").operatorClass("jsonb_path_ops")))
					.using("gin"),
				Index.of(Label.ofFinal("i3"),
						List.of(IndexKey.expression("lower(name)"), IndexKey.expression("(id + 1)"),
								IndexKey.column("name").operatorClass("COLLATE \"C\" text_pattern_ops"))));
	}

	@Test
	void nullsThatAreNotDistinct() throws Exception {
		Table table = only("CREATE TABLE t (a integer); CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT");
		assertThat(table.indexes()).extracting(Index::nullsDistinct).containsExactly(false);
	}

	@ParameterizedTest
	@ValueSource(strings = { NEWEST, OLDEST })
	void whatIsNotATable(String version) throws Exception {
		use(version);
		Schema schema = read("""
				CREATE SEQUENCE free AS integer START 10 MAXVALUE 99 CYCLE;
				CREATE TYPE size AS ENUM ('s', 'm');
				CREATE UNLOGGED TABLE t (id serial, at date) WITH (fillfactor = 70);
				COMMENT ON TABLE t IS 'all of it';
				CREATE TABLE parted (at date) PARTITION BY RANGE (at);
				CREATE TABLE part PARTITION OF parted DEFAULT;
				CREATE VIEW seen AS SELECT id FROM t;
				CREATE MATERIALIZED VIEW kept AS SELECT at FROM t;
				CREATE TEMPORARY TABLE passing (id integer)""");
		assertThat(schema.sequences()).containsExactly(new Sequence(ObjectName.of("free"), PlainType.INTEGER,
				SequenceOptions.DEFAULT.start(10).maxValue(99).cycle()));
		assertThat(schema.enumTypes()).containsExactly(new EnumType(ObjectName.of("size"), List.of("s", "m")));
		assertThat(schema.tables()).extracting((table) -> table.name().name()).containsExactly("parted", "t");
		assertThat(schema.tables().get(0).options())
			.containsExactly(new TableOption(TableOption.Key.PARTITION_BY, "RANGE (at)"));
		assertThat(schema.tables().get(1).options()).containsExactly(new TableOption(TableOption.Key.UNLOGGED, ""),
				new TableOption(TableOption.Key.WITH, "fillfactor=70"));
		assertThat(schema.tables().get(1).comment()).isEqualTo("all of it");
		assertThat(schema.views()).extracting(View::materialized).containsExactly(true, false);
		assertThat(schema.views().get(1).query()).containsIgnoringWhitespaces("SELECT", "FROM t");
	}

	@Test
	void otherSchemasAreNamed() throws Exception {
		execute("CREATE SCHEMA app; CREATE TABLE p (id integer PRIMARY KEY);"
				+ "CREATE TABLE app.c (id integer REFERENCES p)");
		try (Connection connection = this.database.dataSource().getConnection()) {
			assertThat(new PostgresSchemaReader().schemas(connection)).containsExactly("app");
			Schema schema = new PostgresSchemaReader().read(connection, List.of("app"));
			assertThat(schema.tables()).extracting(Table::name)
				.containsExactly(new ObjectName("app", "c"), ObjectName.of("p"));
			assertThat(schema.tables().get(0).constraints().toString()).contains("referredTable=p,");
		}
	}

	@Test
	void takesEightStatementsHoweverMuchThereIs() throws Exception {
		for (int i = 0; i < 40; i++) {
			execute("CREATE TABLE t%d (id serial PRIMARY KEY, a integer UNIQUE REFERENCES t%d)".formatted(i, i));
		}
		try (WireProxy proxy = WireProxy.to(this.database);
				Connection connection = proxy.dataSource(this.database).getConnection()) {
			proxy.reset();
			assertThat(new PostgresSchemaReader().read(connection, List.of()).tables()).hasSize(40);
			assertThat(proxy.counts().statements()).isLessThanOrEqualTo(8);
		}
	}

	private void use(String version) {
		if (version.equals(OLDEST)) {
			drop();
			this.server = PostgresServer.oldest();
			this.database = this.server.createDatabase();
		}
	}

	private Table only(String sql) throws Exception {
		List<Table> tables = read(sql).tables();
		assertThat(tables).hasSize(1);
		return tables.get(0);
	}

	private Schema read(String sql) throws Exception {
		execute(sql);
		try (Connection connection = this.database.dataSource().getConnection()) {
			return new PostgresSchemaReader().read(connection, List.of());
		}
	}

	private void execute(String sql) throws Exception {
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
