package dev.migrate.dialect.mariadb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.OperationRefusedException;
import dev.migrate.dialect.UnsupportedOperationByDialectException;
import dev.migrate.operation.Creation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Removal;
import dev.migrate.operation.SqlStatement;
import dev.migrate.testing.FakeRow;

import static dev.migrate.schema.Definitions.bool;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.expression;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.json;
import static dev.migrate.schema.Definitions.string;
import static dev.migrate.schema.Definitions.text;
import static dev.migrate.schema.Definitions.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Only what MySQL says otherwise than MariaDB. */
class MySqlDialectTests {

	private final Dialect dialect = MariaDbDialect.ofMySql();

	private final Answers catalog = new Answers();

	@Test
	void defaultOfALargeTypeIsAnExpression() {
		assertThat(sql((op) -> op.createTable("t", column("a", text()).defaultTo("x"),
				column("b", json()).defaultSql("'{}'"), column("c", string(9)).defaultTo("x"), column("d", uuid()))))
			.containsExactly("CREATE TABLE `t` (\n  `a` text DEFAULT ('x'),\n  `b` json DEFAULT ('{}'),\n"
					+ "  `c` varchar(9) DEFAULT 'x',\n  `d` char(36)\n)");
	}

	@Test
	void indexMayBeOnAnExpression() {
		assertThat(sql((op) -> op.createIndex("t", index("ix").on(expression("lower(a)")))))
			.containsExactly("ALTER TABLE `t` ADD INDEX `ix` ((lower(a)))");
	}

	@Test
	void conditionsOfClausesAreAskedOfTheCatalog() {
		Consumer<Operations> revision = (op) -> {
			op.addColumn("t", column("a", bool()), Creation.IF_NOT_EXISTS);
			op.createIndex("t", index("ix", "a"), Creation.IF_NOT_EXISTS);
			op.dropIndex("ix", "t", Removal.IF_EXISTS);
			op.dropConstraint("t", "ck", Removal.IF_EXISTS);
			op.dropColumn("t", "a", Removal.IF_EXISTS);
		};
		assertThat(sql(revision)).containsExactly("ALTER TABLE `t` ADD COLUMN `a` boolean",
				"ALTER TABLE `t` ADD INDEX `ix` (`a`)");
		this.catalog.row = List.of("x");
		assertThat(sql(revision)).containsExactly("ALTER TABLE `t` DROP INDEX `ix`",
				"ALTER TABLE `t` DROP CONSTRAINT `ck`", "ALTER TABLE `t` DROP COLUMN `a`");
	}

	@Test
	void routineIsDroppedBeforeItIsReplaced() {
		assertThat(sql((op) -> op.replaceFunction("f", "", "CREATE FUNCTION f() RETURNS int RETURN 1")))
			.containsExactly("DROP FUNCTION IF EXISTS `f`", "CREATE FUNCTION f() RETURNS int RETURN 1");
	}

	@Test
	void sequencesAreRefused() {
		assertThatExceptionOfType(UnsupportedOperationByDialectException.class)
			.isThrownBy(() -> sql((op) -> op.createSequence("s")))
			.withMessageStartingWith("mysql does not have sequences");
	}

	@Test
	void alterColumnKeepsWhatOnlyMySqlHas() {
		this.catalog.row = row("point", "NO", null, "", null, null, "", " SRID 4326", null);
		assertThat(sql((op) -> op.alterColumn("t", "a", (change) -> change.comment("where"))))
			.containsExactly("ALTER TABLE `t` MODIFY COLUMN `a` point NOT NULL SRID 4326 COMMENT 'where'");
		this.catalog.row = row("int", "NO", null, "STORED GENERATED", "(`b` + 1)", null, "", "", null);
		assertThat(sql((op) -> op.alterColumn("t", "a", (change) -> change.comment("next"))))
			.containsExactly("ALTER TABLE `t` MODIFY COLUMN `a` int GENERATED ALWAYS AS ((`b` + 1)) STORED NOT NULL"
					+ " COMMENT 'next'");
	}

	@Test
	void alterColumnWhenItsDefaultIsNotShownWantsItAgain() {
		this.catalog.row = row("binary(3)", "NO", ServerProduct.UNREADABLE, "", null, null, "", "", null);
		assertThatExceptionOfType(OperationRefusedException.class)
			.isThrownBy(() -> sql((op) -> op.alterColumn("t", "a", (change) -> change.comment("key"))))
			.withMessageContaining("does not show the default of 't.a' as it is. Say it again in this change");
		assertThat(sql((op) -> op.alterColumn("t", "a", (change) -> change.comment("key").setDefaultSql("X'00ff61'"))))
			.containsExactly("ALTER TABLE `t` MODIFY COLUMN `a` binary(3) NOT NULL DEFAULT X'00ff61' COMMENT 'key'");
	}

	@Test
	void guardOfAScriptShowsItsMessage() {
		assertThat(this.dialect.script().guard("1 = 0", "it's another"))
			.isEqualTo("SET @migrate_guard = UUID_TO_BIN(IF(1 = 0, UUID(), 'it''s another'))");
	}

	@Test
	void changeInAScriptIsPrepared() {
		this.catalog.version = OptionalInt.empty();
		assertThat(sql((op) -> op.alterColumn("t", "a", (change) -> change.type(integer())))).hasSize(3)
			.endsWith("PREPARE migrate_change FROM @migrate_change", "EXECUTE migrate_change");
	}

	private static List<@Nullable String> row(@Nullable String... cells) {
		return Arrays.asList(cells);
	}

	private List<String> sql(Consumer<Operations> revision) {
		List<String> statements = new ArrayList<>();
		revision.accept(new SaidOperations((operation) -> this.dialect.statements(operation, this.catalog)
			.forEach((statement) -> statements.add(statement.text()))));
		return statements;
	}

	/** A catalog that answers each question with the same row, if it has one. */
	private static final class Answers implements CatalogLookup {

		private List<@Nullable String> row = List.of();

		private OptionalInt version = OptionalInt.of(9);

		@Override
		public <T> List<T> rows(String what, SqlStatement query, RowReader<T> reader) {
			try {
				return this.row.isEmpty() ? List.of() : List.of(reader.read(new FakeRow(this.row).resultSet()));
			}
			catch (SQLException ex) {
				throw new AssertionError(ex);
			}
		}

		@Override
		public OptionalInt serverVersion() {
			return this.version;
		}

	}

}
