package dev.migrate.render;

import java.util.List;
import java.util.Optional;

import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.DataType;
import dev.migrate.schema.ObjectName;
import dev.migrate.script.ScriptStatement;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.SqlRevisionFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SqlBodyTests {

	private static final Words WORDS = new Words();

	@Test
	void statementsAreTerminatedBelowTheirRemarks() {
		WrittenOperation filled = new FilledColumn(new ObjectName("shop", "orders"), "priority").written(WORDS);
		WrittenOperation noted = WrittenOperation.of(sql("DROP TABLE a"),
				List.of("Loses the rows of 'a'.", "message: is no header"));
		RevisionBody body = body(SqlFlavor.POSTGRESQL).of(List.of(noted, filled), List.of(noted));
		assertThat(body.imports()).isEmpty();
		assertThat(body.downgrade()).endsWith("DROP TABLE a;");
		assertThat(body.upgrade()).isEqualTo("""
				-- Loses the rows of 'a'.
				-- * message: is no header
				DROP TABLE a;
				-- migrate:decide: Say what 'shop.orders.priority' is for the rows that are there
				UPDATE "shop"."orders" SET "priority" = /* value */ WHERE "priority" IS NULL;""");
	}

	@Test
	void valuesAreWrittenIntoTheStatement() {
		Operation insert = new ExecuteSql(SqlStatement.of("INSERT INTO a VALUES (?, '?', ?)", 1, null));
		assertThat(body(SqlFlavor.POSTGRESQL).of(List.of(WrittenOperation.of(insert)), List.of()).upgrade())
			.isEqualTo("INSERT INTO a VALUES (1, '?', null);");
	}

	@Test
	void noWayBackIsAQuestion() {
		SqlBody body = body(SqlFlavor.POSTGRESQL);
		assertThat(body.of(List.of(WrittenOperation.of(sql("SELECT 1"))), List.of()).downgrade())
			.startsWith("-- migrate:decide: Write the way back");
		assertThat(body.of(List.of(), List.of())).isEqualTo(RevisionBody.EMPTY);
	}

	@Test
	void questionOfSeveralLinesIsOne() {
		WrittenOperation written = new WrittenOperation(sql("SELECT 1"), List.of(), Optional.of("Say\n  why\n"));
		assertThat(body(SqlFlavor.POSTGRESQL).of(List.of(written), List.of()).upgrade())
			.startsWith("-- migrate:decide: Say why\nSELECT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SELECT 1", "SELECT 1;", "SELECT ';' -- ; not the end", "SELECT /* ; */ 1 /* end */ ;;",
			"CREATE TABLE a (\n  b int,\n  c int\n)",
			"CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $x$\nSELECT 1;\n"
					+ "-- message: not a header\nSELECT 2;\n$x$",
			"CREATE FUNCTION f() RETURNS int BEGIN ATOMIC\n-- created: long ago\nSELECT 1; SELECT 2; END;" })
	void statementComesBack(String sql) {
		assertComesBack(SqlFlavor.POSTGRESQL, sql);
	}

	@Test
	void bodyOfARoutineComesBackWithoutADelimiter() {
		assertComesBack(SqlFlavor.MYSQL,
				"CREATE PROCEDURE p()\nBEGIN\n  -- created: long ago\n  SELECT 1;\n  SELECT 2;\nEND");
	}

	private static void assertComesBack(SqlFlavor flavor, String sql) {
		List<WrittenOperation> twice = List.of(WrittenOperation.of(sql(sql)), WrittenOperation.of(sql("SELECT 3")));
		RevisionBody body = body(flavor).of(twice, twice);
		SqlRevisionFile file = SqlRevisionFile.parse(flavor, "x.sql",
				"-- revision: a\n-- migrate:upgrade\n%s\n-- migrate:downgrade\n%s".formatted(body.upgrade(),
						body.downgrade()));
		assertThat(file.upgrade()).hasSize(2).extracting(ScriptStatement::sql).last().isEqualTo("SELECT 3");
		assertThat(sql).startsWith(file.upgrade().get(0).sql());
		assertThat(file.downgrade()).extracting(ScriptStatement::sql)
			.containsExactlyElementsOf(file.upgrade().stream().map(ScriptStatement::sql).toList());
	}

	private static SqlBody body(SqlFlavor flavor) {
		return new SqlBody(flavor, WORDS, (operation) -> List.of(((ExecuteSql) operation).statement()));
	}

	private static Operation sql(String text) {
		return new ExecuteSql(SqlStatement.of(text));
	}

	private static final class Words implements SqlWords {

		@Override
		public String name() {
			return "words";
		}

		@Override
		public String quote(String identifier) {
			return '"' + identifier + '"';
		}

		@Override
		public String quote(ObjectName name) {
			return (name.schema() != null) ? quote(name.schema()) + "." + quote(name.name()) : quote(name.name());
		}

		@Override
		public String type(DataType type) {
			return type.toString();
		}

		@Override
		public String literal(@Nullable Object value) {
			return String.valueOf(value);
		}

	}

}
