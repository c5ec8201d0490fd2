package dev.migrate.dialect.mariadb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.NameTooLongException;
import dev.migrate.dialect.OperationRefusedException;
import dev.migrate.dialect.UnsupportedOperationByDialectException;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.ColumnPosition;
import dev.migrate.operation.Creation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Removal;
import dev.migrate.operation.Rows;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.ConstraintType;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.TableOption;
import dev.migrate.testing.FakeRow;

import static dev.migrate.schema.Definitions.arrayOf;
import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.bool;
import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.comment;
import static dev.migrate.schema.Definitions.engine;
import static dev.migrate.schema.Definitions.enumeration;
import static dev.migrate.schema.Definitions.exclude;
import static dev.migrate.schema.Definitions.expression;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.interval;
import static dev.migrate.schema.Definitions.key;
import static dev.migrate.schema.Definitions.named;
import static dev.migrate.schema.Definitions.numeric;
import static dev.migrate.schema.Definitions.string;
import static dev.migrate.schema.Definitions.text;
import static dev.migrate.schema.Definitions.timestamp;
import static dev.migrate.schema.Definitions.unique;
import static dev.migrate.schema.Definitions.unlogged;
import static dev.migrate.schema.Definitions.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MariaDbDialectTests {

	private final FakeCatalog catalog = new FakeCatalog();

	@Test
	void createTableIsOneStatement() {
		assertThat(sql((op) -> op.createTable("order", column("id", bigInteger()).autoIncrement().primaryKey(),
				column("state", enumeration("state", "new", "it's")).notNull()
					.defaultTo("new")
					.comment("its \"state\""),
				column("total", numeric(10, 2)).check("total > 0"), column("customer", integer()).indexed(),
				column("twice", integer()).virtualAs("customer * 2"), unique("state", "total"),
				foreignKey("customer").references("customer", "id").onDelete(ForeignKeyAction.CASCADE),
				engine("InnoDB"), comment("orders"))))
			.containsExactly("""
					CREATE TABLE `order` (
					  `id` bigint NOT NULL AUTO_INCREMENT,
					  `state` enum('new','it''s') NOT NULL DEFAULT 'new' COMMENT 'its "state"',
					  `total` decimal(10, 2) CHECK (total > 0),
					  `customer` int,
					  `twice` int GENERATED ALWAYS AS (customer * 2) VIRTUAL,
					  PRIMARY KEY (`id`),
					  UNIQUE (`state`, `total`),
					  FOREIGN KEY (`customer`) REFERENCES `customer` (`id`) ON DELETE CASCADE,
					  INDEX (`customer`)
					) ENGINE=InnoDB COMMENT='orders'""");
	}

	@Test
	void addColumnGoesAfterAnother() {
		assertThat(sql((op) -> op.alterTable("t",
				(table) -> table.addColumn(column("b", integer()), ColumnPosition.after("a")).rebuild())))
			.containsExactly("ALTER TABLE `t` ADD COLUMN `b` int AFTER `a`, FORCE");
	}

	@Test
	void addColumnBeforeAnotherIsRefused() {
		assertThatExceptionOfType(UnsupportedOperationByDialectException.class)
			.isThrownBy(() -> sql((op) -> op.alterTable("t",
					(table) -> table.addColumn(column("b", integer()), ColumnPosition.before("a")))))
			.withMessageContaining("Name the column it goes after");
	}

	@Test
	void createTableSaysWhereToStartAndHowToPartition() {
		assertThat(sql((op) -> op.createTableIfNotExists("a",
				column("id", integer()).autoIncrement((options) -> options.start(10)).primaryKey(),
				new TableOption(TableOption.Key.PARTITION_BY, "HASH (id) PARTITIONS 4"))))
			.containsExactly(
					"CREATE TABLE IF NOT EXISTS `a` (\n  `id` int NOT NULL AUTO_INCREMENT,\n  PRIMARY KEY (`id`)\n)"
							+ " AUTO_INCREMENT=10 PARTITION BY HASH (id) PARTITIONS 4");
	}

	@Test
	void changesOfATableAreEachOneStatement() {
		assertThat(sql((op) -> {
			op.dropTable("a", Removal.IF_EXISTS);
			op.renameTable("a", "b");
			op.commentOnTable("a", "it's");
			op.dropTableComment("a");
		})).containsExactly("DROP TABLE IF EXISTS `a`", "ALTER TABLE `a` RENAME TO `b`",
				"ALTER TABLE `a` COMMENT = 'it''s'", "ALTER TABLE `a` COMMENT = ''");
	}

	@Test
	void addColumnBringsItsPartsInOneStatement() {
		assertThat(sql((op) -> {
			op.addColumn("a", column("b", integer()).notNull().defaultSql("1 + 1").unique().references("c", "id"));
			op.addColumn("a", column("d", timestamp()).defaultSql("current_timestamp()"), Creation.IF_NOT_EXISTS);
			op.dropColumn("a", "b", Removal.IF_EXISTS);
		})).containsExactly(
				"ALTER TABLE `a` ADD COLUMN `b` int NOT NULL DEFAULT (1 + 1), ADD UNIQUE (`b`),"
						+ " ADD FOREIGN KEY (`b`) REFERENCES `c` (`id`)",
				"ALTER TABLE `a` ADD COLUMN IF NOT EXISTS `d` datetime DEFAULT current_timestamp()",
				"ALTER TABLE `a` DROP COLUMN IF EXISTS `b`");
	}

	@Test
	void alterTableMakesAllChangesInOneStatement() {
		assertThat(sql((op) -> op.alterTable("a",
				(table) -> table.addColumn(column("b", bool()))
					.dropColumn("c")
					.dropConstraint(Label.of("fk"), ConstraintType.FOREIGN_KEY)
					.createIndex(index("ix", "b"))
					.algorithm("INPLACE")
					.lock("NONE"))))
			.containsExactly("ALTER TABLE `a` ADD COLUMN `b` boolean, DROP COLUMN `c`, DROP FOREIGN KEY `fk`,"
					+ " ADD INDEX `ix` (`b`), ALGORITHM=INPLACE, LOCK=NONE");
	}

	@Test
	void indexesAreSaidInTheirTable() {
		assertThat(sql((op) -> {
			op.createIndex("a", index("ix").on(key("b").descending(), key("c").prefix(10)).asUnique());
			op.createIndex("a", index("ft", "c").using("fulltext"), Creation.IF_NOT_EXISTS);
			op.createIndex("a", index("ix", "b").using("hash"), Creation.CONCURRENTLY);
			op.dropIndex("ix", "a", Removal.IF_EXISTS);
			op.renameIndex("ix", "a", "iy");
		})).containsExactly("ALTER TABLE `a` ADD UNIQUE INDEX `ix` (`b` DESC, `c`(10))",
				"ALTER TABLE `a` ADD FULLTEXT INDEX IF NOT EXISTS `ft` (`c`)",
				"ALTER TABLE `a` ADD INDEX `ix` (`b`) USING HASH, ALGORITHM=INPLACE, LOCK=NONE",
				"ALTER TABLE `a` DROP INDEX IF EXISTS `ix`", "ALTER TABLE `a` RENAME INDEX `ix` TO `iy`");
	}

	@Test
	void constraintsAreDroppedByTheirKind() {
		assertThat(sql((op) -> {
			op.addConstraint("a", check("b > 0").named("ck"));
			op.dropConstraint("a", "any", Removal.IF_EXISTS);
			op.dropConstraint("a", Label.of("uq"), ConstraintType.UNIQUE);
			op.dropConstraint("a", Label.of("pk"), ConstraintType.PRIMARY_KEY);
			op.dropConstraint("a", Label.of("ck"), ConstraintType.CHECK);
		})).containsExactly("ALTER TABLE `a` ADD CONSTRAINT `ck` CHECK (b > 0)",
				"ALTER TABLE `a` DROP CONSTRAINT IF EXISTS `any`", "ALTER TABLE `a` DROP INDEX `uq`",
				"ALTER TABLE `a` DROP PRIMARY KEY", "ALTER TABLE `a` DROP CONSTRAINT `ck`");
	}

	@Test
	void foreignKeyWithoutColumnsRefersToThePrimaryKey() {
		this.catalog.answer("primary key", "key");
		assertThat(sql((op) -> op.addConstraint("a", foreignKey("b").references("c"))))
			.containsExactly("ALTER TABLE `a` ADD FOREIGN KEY (`b`) REFERENCES `c` (`key`)");
	}

	@Test
	void foreignKeyOutOfAnotherDatabaseNamesTheDefaultOne() {
		this.catalog.answer("the database of c", "shop");
		ObjectName table = new ObjectName("billing", "a");
		assertThat(sql((op) -> op.run(new AddConstraint(table, foreignKey("b").references("c", "d")))))
			.containsExactly("ALTER TABLE `billing`.`a` ADD FOREIGN KEY (`b`) REFERENCES `shop`.`c` (`d`)");
		assertThat(sql((op) -> op.run(new AddConstraint(table, foreignKey("b").references(table, "d")))))
			.containsExactly("ALTER TABLE `billing`.`a` ADD FOREIGN KEY (`b`) REFERENCES `billing`.`a` (`d`)");
	}

	@Nested
	class AlterColumn {

		@Test
		void alterColumnKeepsWhatIsNotSaid() {
			column("varchar(20)", "NO", "'x'", "", null, "utf8mb4_bin", "it's", "", "`a` <> ''");
			assertThat(sql((op) -> op.alterColumn("t", "a", (change) -> change.type(string(50))))).containsExactly(
					"ALTER TABLE `t` MODIFY COLUMN `a` varchar(50) COLLATE utf8mb4_bin NOT NULL DEFAULT 'x'"
							+ " COMMENT 'it''s' CHECK (`a` <> '')");
		}

		@Test
		void alterColumnKeepsHowItChangesItself() {
			column("timestamp", "NO", "current_timestamp()", "on update current_timestamp(), INVISIBLE", null, null, "",
					" WITHOUT SYSTEM VERSIONING", null);
			assertThat(sql((op) -> op.alterColumn("t", "a", (change) -> change.comment("since"))))
				.containsExactly("ALTER TABLE `t` MODIFY COLUMN `a` timestamp NOT NULL DEFAULT current_timestamp()"
						+ " on update current_timestamp() INVISIBLE WITHOUT SYSTEM VERSIONING COMMENT 'since'");
		}

		@Test
		void alterColumnWithAnotherDefaultSaysAgainHowItChangesItself() {
			column("datetime", "YES", "current_timestamp()", "on update current_timestamp()", null, null, "", "", null);
			assertThat(sql((op) -> {
				op.alterColumn("t", "a", (change) -> change.setDefaultSql("now()"));
				op.alterColumn("t", "a", (change) -> change.setDefaultSql("NULL ON UPDATE now()"));
				op.alterColumn("t", "a", (change) -> change.dropDefault());
			})).containsExactly("ALTER TABLE `t` MODIFY COLUMN `a` datetime NULL DEFAULT now()",
					"ALTER TABLE `t` MODIFY COLUMN `a` datetime NULL DEFAULT NULL ON UPDATE now()",
					"ALTER TABLE `t` MODIFY COLUMN `a` datetime NULL");
		}

		@Test
		void alterColumnGoesBackToTheCollationOfItsTable() {
			column("varchar(9)", "YES", null, "", null, "utf8mb4_bin", "", "", null);
			assertThat(sql((op) -> op.alterColumn("t", "a", (change) -> change.type(string(9).collate("DEFAULT")))))
				.containsExactly("ALTER TABLE `t` MODIFY COLUMN `a` varchar(9) NULL");
		}

		@Test
		void dropConstraintTakesTheCheckOfAColumnOutOfItsDefinition() {
			column("int(11)", "YES", null, "", null, null, "", "", "`a` > 0");
			assertThat(sql((op) -> op.dropConstraint("t", Label.of("a"), ConstraintType.CHECK)))
				.containsExactly("ALTER TABLE `t` MODIFY COLUMN `a` int(11) NULL");
		}

		@Test
		void alterColumnKeepsCountingAndExpressions() {
			column("int(11)", "NO", null, "auto_increment", null, null, "", "", null);
			assertThat(sql((op) -> op.alterColumn("t", "a", (change) -> change.type(bigInteger()))))
				.containsExactly("ALTER TABLE `t` MODIFY COLUMN `a` bigint NOT NULL AUTO_INCREMENT");
			column("int(11)", "YES", null, "STORED GENERATED", "`b` * 2", null, "", "", null);
			assertThat(sql((op) -> op.alterColumn("t", "a", (change) -> change.comment("twice"))))
				.containsExactly("ALTER TABLE `t` MODIFY COLUMN `a` int(11) GENERATED ALWAYS AS (`b` * 2) STORED"
						+ " COMMENT 'twice'");
		}

		@Test
		void alterColumnWhenRenamedAndChangedRenamesItInItsCheck() {
			column("int(11)", "YES", null, "", null, null, "", "", "`a` > 0");
			assertThat(sql((op) -> op.alterColumn("t", "a", (change) -> change.rename("b").setNotNull())))
				.containsExactly("ALTER TABLE `t` CHANGE COLUMN `a` `b` int(11) NOT NULL CHECK (`b` > 0)");
		}

		@Test
		void alterColumnWhenOnlyItsNameOrDefaultChangesAsksNobody() {
			assertThat(sql((op) -> {
				op.renameColumn("t", "a", "b");
				op.alterColumn("t", "a", (change) -> change.setDefault(1));
			})).containsExactly("ALTER TABLE `t` RENAME COLUMN `a` TO `b`",
					"ALTER TABLE `t` ALTER COLUMN `a` SET DEFAULT 1");
		}

		private void column(@Nullable String... cells) {
			MariaDbDialectTests.this.catalog.answer("definition", cells);
		}

	}

	@Test
	void objectsAreReplacedAsAWhole() {
		assertThat(sql((op) -> {
			op.replaceView("v", "SELECT 1");
			op.replaceFunction("f", "", "CREATE FUNCTION f() RETURNS int RETURN 1");
			op.replaceTrigger("tr", "t", "create or replace trigger tr BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1");
			op.dropView("v", Removal.IF_EXISTS);
			op.dropFunction("f", "int");
			op.dropTrigger("tr", "t");
		})).containsExactly("CREATE OR REPLACE VIEW `v` AS SELECT 1",
				"CREATE OR REPLACE FUNCTION f() RETURNS int RETURN 1",
				"create or replace trigger tr BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1", "DROP VIEW IF EXISTS `v`",
				"DROP FUNCTION `f`", "DROP TRIGGER `tr`");
	}

	@Test
	void schemasSequencesAndRightsAreSaid() {
		assertThat(sql((op) -> {
			op.createSchema("s", Creation.IF_NOT_EXISTS);
			op.dropSchema("s", Removal.CASCADE);
			op.createSequence("q", (options) -> options.start(5).increment(2).cycle());
			op.restartSequence("q", 9);
			op.dropSequence("q");
			op.grant("SELECT, INSERT", "s.*", "app@%", "reader");
			op.revoke("SELECT", "s.*", "reader");
		})).containsExactly("CREATE DATABASE IF NOT EXISTS `s`", "DROP DATABASE `s`",
				"CREATE SEQUENCE `q` START WITH 5 INCREMENT BY 2 CYCLE", "ALTER SEQUENCE `q` RESTART WITH 9",
				"DROP SEQUENCE `q`", "GRANT SELECT, INSERT ON s.* TO `app`@`%`, `reader`",
				"REVOKE SELECT ON s.* FROM `reader`");
	}

	@Test
	void dropSchemaWhenItHoldsTablesIsRefused() {
		this.catalog.answer("tables", "a");
		assertThatExceptionOfType(OperationRefusedException.class).isThrownBy(() -> sql((op) -> op.dropSchema("s")))
			.withMessage("The database 's' still holds a. Drop that first, or say Removal.CASCADE to drop it all.");
	}

	@Test
	void bulkInsertBindsItsValues() {
		List<SqlStatement> statements = statements((op) -> op.bulkInsert("a",
				Rows.of("b", "c").row(1, Instant.parse("2026-01-02T03:04:05Z")).row(null, "x")));
		assertThat(statements).containsExactly(SqlStatement.of("INSERT INTO `a` (`b`, `c`) VALUES (?, ?), (?, ?)", 1,
				"2026-01-02 03:04:05.000000", null, "x"));
	}

	@Test
	void textMeansTheSameWhateverABackslashMeans() {
		assertThat(sql((op) -> op.addColumn("a", column("b", string(9)).defaultTo("C:\\it's"))))
			.containsExactly("ALTER TABLE `a` ADD COLUMN `b` varchar(9) DEFAULT _utf8mb4 X'433a5c69742773'");
		this.catalog.answer("how strings are read", "STRICT_TRANS_TABLES");
		assertThat(sql((op) -> op.commentOnTable("a", "C:\\"))).containsExactly("ALTER TABLE `a` COMMENT = 'C:\\\\'");
		this.catalog.answer("how strings are read", "NO_BACKSLASH_ESCAPES");
		assertThat(sql((op) -> op.commentOnTable("a", "C:\\"))).containsExactly("ALTER TABLE `a` COMMENT = 'C:\\'");
	}

	static List<Consumer<Operations>> impossible() {
		return List.of((op) -> op.createTable("a", column("b", arrayOf(integer()))),
				(op) -> op.createTable("a", column("b", interval())),
				(op) -> op.createTable("a", column("b", integer()), unlogged()),
				(op) -> op.createTable("a", column("b", integer()), exclude(with(key("b"), "="))),
				(op) -> op.addConstraint("a", unique("b").initiallyDeferred()),
				(op) -> op.addConstraint("a", unique("b").nullsNotDistinct()),
				(op) -> op.addConstraint("a", unique("b").include("c")),
				(op) -> op.addConstraint("a", check("b > 0").notValid()),
				(op) -> op.addConstraint("a", foreignKey("b").references("c", "d").match("FULL")),
				(op) -> op.createIndex("a", index("ix").on(expression("lower(b)"))),
				(op) -> op.createIndex("a", index("ix", "b").where("b > 0")),
				(op) -> op.dropTable("a", Removal.CASCADE), (op) -> op.validateConstraint("a", "b"),
				(op) -> op.alterColumn("a", "b", (change) -> change.type(text(), "b::text")),
				(op) -> op.alterColumn("a", "b", (change) -> change.setIdentityAlways((options) -> options)),
				(op) -> op.createEnumType("a", "b"), (op) -> op.addEnumValue("a", "b"),
				(op) -> op.createDomain("a", integer()), (op) -> op.replaceMaterializedView("a", "SELECT 1"),
				(op) -> op.createExtension("a"), (op) -> op.enableRowSecurity("a"),
				(op) -> op.createPartition("a", "b", "DEFAULT"));
	}

	@ParameterizedTest
	@MethodSource("impossible")
	void statementsWhenMariaDbHasNoSuchThingAreRefused(Consumer<Operations> operation) {
		assertThatExceptionOfType(UnsupportedOperationByDialectException.class).isThrownBy(() -> sql(operation))
			.withMessageStartingWith("mariadb does not have ");
	}

	@Test
	void statementsWhenANameIsTooLongAreRefused() {
		assertThat(sql((op) -> op.dropTable("ä".repeat(64)))).hasSize(1);
		assertThatExceptionOfType(NameTooLongException.class)
			.isThrownBy(() -> sql((op) -> op.dropTable("a".repeat(65))))
			.withMessageContaining("has 65 characters; this database takes 64");
	}

	@Test
	void namesAreQuotedSoThatEachCharacterMeansItself() {
		assertThat(sql((op) -> op.createTable("a`b.c", column("Ünï ", named("int")))))
			.containsExactly("CREATE TABLE `a``b.c` (\n  `Ünï ` int\n)");
	}

	private List<String> sql(Consumer<Operations> revision) {
		return statements(revision).stream().map(SqlStatement::text).toList();
	}

	private List<SqlStatement> statements(Consumer<Operations> revision) {
		List<SqlStatement> statements = new ArrayList<>();
		revision.accept(new SaidOperations((operation) -> statements
			.addAll(MariaDbDialect.ofMariaDb().statements(operation, MariaDbDialectTests.this.catalog))));
		return statements;
	}

	/** Answers by a word of what is asked for. */
	private static final class FakeCatalog implements CatalogLookup {

		private final Map<String, FakeRow> answers = new HashMap<>();

		void answer(String word, @Nullable String... cells) {
			this.answers.put(word, new FakeRow(Arrays.asList(cells)));
		}

		@Override
		public <T> List<T> rows(String what, SqlStatement query, RowReader<T> reader) {
			List<T> rows = new ArrayList<>();
			this.answers.forEach((word, row) -> {
				if (what.contains(word)) {
					rows.add(read(reader, row.resultSet()));
				}
			});
			return rows;
		}

		private static <T> T read(RowReader<T> reader, ResultSet row) {
			try {
				return reader.read(row);
			}
			catch (SQLException ex) {
				throw new AssertionError(ex);
			}
		}

		@Override
		public OptionalInt serverVersion() {
			return OptionalInt.of(10);
		}

	}

}
