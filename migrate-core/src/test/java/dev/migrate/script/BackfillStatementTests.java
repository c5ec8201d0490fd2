package dev.migrate.script;

import java.util.List;
import java.util.Optional;

import dev.migrate.operation.Backfill;
import dev.migrate.operation.BackfillPace;
import dev.migrate.schema.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Backfills in SQL revisions. */
class BackfillStatementTests {

	private static Backfill parse(SqlFlavor flavor, String directive, String sql) {
		return BackfillStatement.parse(flavor, new ScriptStatement(sql, 1, Optional.empty(), directive));
	}

	private static SqlRevisionFile file(String... lines) {
		return SqlRevisionFile.parse(SqlFlavor.POSTGRESQL, "a.sql",
				"-- revision: a\n-- nothing-to-undo: it is a test\n-- migrate:upgrade\n" + String.join("\n", lines));
	}

	@Test
	void anUpdateSaysTableAssignmentsAndCondition() {
		assertThat(parse(SqlFlavor.POSTGRESQL, "total",
				"UPDATE Orders SET total = (SELECT 1 FROM x WHERE y), b = 'where'\n"
						+ "WHERE total IS NULL AND a IN (SELECT a FROM z)"))
			.isEqualTo(new Backfill("total", ObjectName.of("orders"), "total = (SELECT 1 FROM x WHERE y), b = 'where'",
					"total IS NULL AND a IN (SELECT a FROM z)", List.of(), BackfillPace.DEFAULT, false));
	}

	@Test
	void namesMayBeQuotedAndHaveASchema() {
		assertThat(parse(SqlFlavor.POSTGRESQL, "t", "update \"Shop\".\"a\"\"b\" set c = 1").table())
			.isEqualTo(new ObjectName("Shop", "a\"b"));
		assertThat(parse(SqlFlavor.MYSQL, "t", "UPDATE `a``b` SET c = 1").table()).isEqualTo(ObjectName.of("a`b"));
	}

	@Test
	void theDirectiveSaysTheRest() {
		assertThat(parse(SqlFlavor.SQLITE, "t background batch=10..500 rest=50 key=a,b", "UPDATE t SET c = 1"))
			.isEqualTo(new Backfill("t", ObjectName.of("t"), "c = 1", null, List.of("a", "b"),
					new BackfillPace(10, 500, 50, null), true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "DELETE FROM t", "UPDATE t", "UPDATE t SET", "UPDATE t SET a = b FROM u",
			"UPDATE t u SET a = b", "UPDATE t AS u SET a = b", "UPDATE ONLY t SET a = 1",
			"UPDATE t SET a = 1 RETURNING a", "UPDATE t SET a = 1 LIMIT 5" })
	void anythingElseIsRefused(String sql) {
		assertThatThrownBy(() -> file("-- migrate:backfill t", sql + ";")).hasMessageContaining("migrate:backfill")
			.hasMessageContaining("UPDATE table SET");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "t fast", "t batch=9", "t batch=9..3", "t key=", "t rest=x" })
	void aDirectiveThatSaysNothingIsRefused(String directive) {
		assertThatThrownBy(() -> file("-- migrate:backfill " + directive, "UPDATE t SET a = 1;"))
			.hasMessageContaining("the name of the backfill");
	}

	@Test
	void aDirectiveIsForTheStatementBelowIt() {
		assertThat(
				file("SELECT 1;", "-- migrate:backfill t", "-- a remark", "UPDATE t SET a = 1;", "SELECT 2;").upgrade())
			.containsExactly(new ScriptStatement("SELECT 1", 4),
					new ScriptStatement("UPDATE t SET a = 1", 7, Optional.empty(), "t"),
					new ScriptStatement("SELECT 2", 8));
		assertThatThrownBy(() -> file("SELECT 1;", "-- migrate:backfill t")).hasMessageContaining("migrate:backfill");
	}

	@Test
	void requiredBackfillsAreAHeader() {
		assertThat(SqlRevisionFile.parse(SqlFlavor.POSTGRESQL, "a.sql",
				"-- revision: a\n-- requires-backfill: one, two\n-- nothing-to-undo: no\n-- migrate:upgrade\nSELECT 1;")
			.header()
			.requiredBackfills()).containsExactly("one", "two");
	}

}
