package dev.migrate.dialect.mariadb.reader;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import dev.migrate.dialect.SchemaReader;
import dev.migrate.dialect.mariadb.MariaDbDialect;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Definitions;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.Routine;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableOption;
import dev.migrate.schema.TimeType;
import dev.migrate.schema.View;
import dev.migrate.testing.MariaDbServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.column;
import static org.assertj.core.api.Assertions.assertThat;

class MariaDbSchemaReaderTests {

	private final MariaDbServer.Database database = MariaDbServer.shared().createDatabase();

	private final SchemaReader reader = MariaDbDialect.ofMariaDb().inspection().reader();

	@AfterEach
	void drop() {
		MariaDbServer.shared().drop(this.database.name() + "__x", this.database.name());
	}

	@Test
	void columns() throws Exception {
		Table table = only("""
				CREATE TABLE t (
					id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
					label varchar(20) COLLATE utf8mb4_bin NOT NULL DEFAULT 'it''s \\\\' COMMENT 'what it''s called',
					price decimal(10, 2) DEFAULT 1.5,
					below int DEFAULT -1,
					active boolean NOT NULL DEFAULT true,
					tiny tinyint(4), narrow int(5), filled int(5) zerofill, positive bigint unsigned,
					at datetime(3) DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3),
					changed datetime ON UPDATE current_timestamp(),
					feeling enum('good', 'it''s', 'a,b'), several set('x', 'y'),
					twice int AS (below * 2) STORED, thrice int AS (below * 3),
					doc json NOT NULL, wide longtext, address inet6, place point, key_id uuid DEFAULT uuid(),
					none varchar(9) DEFAULT 'NULL', bits bit(3) DEFAULT b'101')""");
		assertThat(table.columns()).containsExactly(column("id", PlainType.BIG_INTEGER).notNull().autoIncrement(),
				column("label", Definitions.string(20).collate("utf8mb4_bin")).notNull()
					.defaultTo("it's \\")
					.comment("what it's called"),
				column("price", Definitions.numeric(10, 2)).defaultSql("1.50"),
				column("below", PlainType.INTEGER).defaultTo(-1L),
				column("active", PlainType.BOOLEAN).notNull().defaultTo(true), column("tiny", new NamedType("tinyint")),
				column("narrow", PlainType.INTEGER), column("filled", new NamedType("int(5) unsigned zerofill")),
				column("positive", new NamedType("bigint unsigned")),
				column("at", new TimeType(true, false, 3))
					.defaultSql("current_timestamp(3) ON UPDATE current_timestamp(3)"),
				column("changed", new TimeType(true, false, null)).defaultSql("NULL ON UPDATE current_timestamp()"),
				column("feeling", new EnumType(null, List.of("good", "it's", "a,b"))),
				column("several", new NamedType("set('x','y')")),
				column("twice", PlainType.INTEGER).generatedAs("`below` * 2"),
				column("thrice", PlainType.INTEGER).virtualAs("`below` * 3"), column("doc", PlainType.JSON).notNull(),
				column("wide", new NamedType("longtext")), column("address", new NamedType("inet6")),
				column("place", new NamedType("point")), column("key_id", PlainType.UUID).defaultSql("uuid()"),
				column("none", Definitions.string(9)).defaultTo("NULL"),
				column("bits", new NamedType("bit(3)")).defaultSql("b'101'"));
	}

	@Test
	void constraints() throws Exception {
		List<Table> tables = read("CREATE TABLE parent (a int, b int, UNIQUE KEY pair (a, b))",
				"""
						CREATE TABLE child (
							id int PRIMARY KEY, a int, b int, c int CHECK (c > 0), doc json,
							CONSTRAINT to_parent FOREIGN KEY (a, b) REFERENCES parent (a, b) ON DELETE CASCADE ON UPDATE SET NULL,
							UNIQUE KEY once (b, id), CONSTRAINT apart CHECK (id <> c))""")
			.tables();
		assertThat(tables.get(0).constraints()).extracting(Constraint::toString)
			.satisfiesExactly((key) -> assertThat(key).contains("PrimaryKey", "columns=[id]"),
					(unique) -> assertThat(unique).contains("once", "columns=[b, id]"),
					(key) -> assertThat(key).contains("to_parent", "columns=[a, b]", "referredColumns=[a, b]",
							"onDelete=CASCADE", "onUpdate=SET_NULL"),
					(check) -> assertThat(check).contains("apart", "`id` <> `c`", "column=null"),
					(check) -> assertThat(check).contains("name=c,", "`c` > 0", "column=c"));
		assertThat(tables.get(0).indexes()).extracting((index) -> String.valueOf(index.name()))
			.containsExactly("to_parent");
	}

	@Test
	void indexes() throws Exception {
		Table table = only(
				"""
						CREATE TABLE t (id int, name varchar(50), place point NOT NULL,
							KEY i1 (name(3), id DESC), FULLTEXT KEY i2 (name), SPATIAL KEY i3 (place), UNIQUE KEY i4 (name(5)))""");
		assertThat(table.indexes()).containsExactly(
				index("i1", IndexKey.column("name").prefix(3), IndexKey.column("id").descending()),
				index("i2", IndexKey.column("name")).using("fulltext"),
				index("i3", IndexKey.column("place")).using("spatial"),
				index("i4", IndexKey.column("name").prefix(5)).asUnique());
		assertThat(table.constraints()).isEmpty();
	}

	private static Index index(String name, IndexKey... keys) {
		return Index.of(Label.ofFinal(name), List.of(keys));
	}

	@Test
	void whatIsNotATable() throws Exception {
		Schema schema = read("CREATE SEQUENCE free START WITH 10 INCREMENT BY 5 MAXVALUE 99 CYCLE CACHE 7",
				"CREATE SEQUENCE plain", "CREATE TABLE t (id int) COMMENT 'all of it'",
				"CREATE VIEW seen AS SELECT id FROM t WHERE id > 1",
				"CREATE VIEW both_ AS SELECT a.id FROM seen a JOIN t ON a.id = t.id WITH LOCAL CHECK OPTION",
				"CREATE FUNCTION twice(a int, b varchar(9)) RETURNS int DETERMINISTIC RETURN a * 2",
				"CREATE PROCEDURE nothing(IN a int, OUT b int) SET b = a");
		assertThat(schema.sequences()).containsExactly(
				new Sequence(ObjectName.of("free"), null,
						SequenceOptions.DEFAULT.start(10).increment(5).maxValue(99).cache(7).cycle()),
				new Sequence(ObjectName.of("plain"), null, SequenceOptions.DEFAULT));
		assertThat(schema.tables()).extracting(Table::comment).containsExactly("all of it");
		assertThat(schema.views()).extracting(View::uses)
			.containsExactly(Set.of(ObjectName.of("seen"), ObjectName.of("t")), Set.of(ObjectName.of("t")));
		assertThat(schema.views().get(0).query()).endsWith(" WITH LOCAL CHECK OPTION");
		assertThat(schema.views().get(1).query()).isEqualTo("select `t`.`id` AS `id` from `t` where `t`.`id` > 1");
		assertThat(schema.routines()).extracting(Routine::arguments)
			.containsExactly("int(11), int(11)", "int(11), varchar(9)");
		for (Routine routine : schema.routines()) {
			this.database.execute("DROP " + (routine.procedure() ? "PROCEDURE " : "FUNCTION ") + routine.name(),
					routine.definition());
		}
		assertThat(read().routines()).isEqualTo(schema.routines());
	}

	@Test
	void howTablesAreKept() throws Exception {
		List<Table> tables = read("CREATE TABLE a (id int) ENGINE=MyISAM COLLATE latin1_bin",
				"CREATE TABLE b (id int, KEY (id)) ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=4", """
						CREATE TABLE c (id int, KEY (id)) PARTITION BY RANGE (id)
							(PARTITION low VALUES LESS THAN (5), PARTITION high VALUES LESS THAN MAXVALUE)""",
				"CREATE TABLE d (id int) PARTITION BY HASH (id) PARTITIONS 3")
			.tables();
		assertThat(tables).extracting(Table::options)
			.containsExactly(
					List.of(Definitions.engine("MyISAM"), Definitions.charset("latin1"),
							Definitions.collation("latin1_bin")),
					List.of(Definitions.rowFormat("COMPRESSED"), Definitions.keyBlockSize(4)),
					List.of(partition("RANGE (`id`) (PARTITION `low` VALUES LESS THAN (5),"
							+ " PARTITION `high` VALUES LESS THAN (MAXVALUE))")),
					List.of(partition("HASH (`id`) PARTITIONS 3")));
		assertThat(tables.get(2).columns()).hasSize(1);
		assertThat(tables.get(2).indexes()).hasSize(1);
	}

	private static TableOption partition(String how) {
		return new TableOption(TableOption.Key.PARTITION_BY, how);
	}

	@Test
	void specialNames() throws Exception {
		Table table = only(
				"CREATE TABLE `a``b.c 'd'` (`x``y` int CHECK (`x``y` > 0), `j``\"` json, KEY `k k` (`x``y`))");
		assertThat(table.name()).isEqualTo(ObjectName.of("a`b.c 'd'"));
		assertThat(table.columns()).containsExactly(column("x`y", PlainType.INTEGER), column("j`\"", PlainType.JSON));
		assertThat(table.constraints()).hasSize(1);
		assertThat(table.indexes()).containsExactly(index("k k", IndexKey.column("x`y")));
	}

	@Test
	void otherDatabasesAreNamed() throws Exception {
		String other = this.database.name() + "__x";
		this.database.execute("CREATE DATABASE " + other, "CREATE TABLE p (id int PRIMARY KEY)",
				"CREATE TABLE %s.c (id int, CONSTRAINT f FOREIGN KEY (id) REFERENCES %s.p (id))".formatted(other,
						this.database.name()));
		try (Connection connection = this.database.dataSource().getConnection()) {
			assertThat(this.reader.schemas(connection)).contains(other)
				.doesNotContain(this.database.name(), "mysql", "information_schema");
			Schema schema = this.reader.read(connection, List.of(other));
			assertThat(schema.tables()).extracting(Table::name)
				.containsExactly(ObjectName.of("p"), new ObjectName(other, "c"));
			assertThat(schema.tables().get(1).constraints().toString()).contains("referredTable=p,");
		}
	}

	@Test
	void takesTenStatementsHoweverMuchThereIs() throws Exception {
		for (int i = 0; i < 20; i++) {
			this.database.execute(
					"CREATE TABLE t%d (id int AUTO_INCREMENT PRIMARY KEY, a int UNIQUE REFERENCES t%d (id))"
						.formatted(i, i),
					"CREATE SEQUENCE s%d".formatted(i), "CREATE VIEW v%d AS SELECT * FROM t%d".formatted(i, i));
		}
		try (Connection connection = this.database.dataSource().getConnection()) {
			long before = questions(connection);
			assertThat(this.reader.read(connection, List.of()).tables()).hasSize(20);
			assertThat(questions(connection) - before - 1).isLessThanOrEqualTo(10);
		}
	}

	private static long questions(Connection connection) throws Exception {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Questions'")) {
			row.next();
			return row.getLong(2);
		}
	}

	private Table only(String sql) throws Exception {
		List<Table> tables = read(sql).tables();
		assertThat(tables).hasSize(1);
		return tables.get(0);
	}

	private Schema read(String... statements) throws Exception {
		this.database.execute(statements);
		try (Connection connection = this.database.dataSource().getConnection()) {
			return this.reader.read(connection, List.of());
		}
	}

}
