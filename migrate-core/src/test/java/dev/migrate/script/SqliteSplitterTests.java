package dev.migrate.script;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SqliteSplitterTests {

	private final StatementSplitter splitter = new StatementSplitter(SqlFlavor.SQLITE);

	/** Each is one statement, whatever its semicolons suggest. */
	@ParameterizedTest
	@ValueSource(strings = { "select ';'", "select 'it''s; so'", "select 'C:\\' || ';'", "select \"a;b\"\"c;\"",
			"select `a;``b;`", "select [a;'b]", "select X'00' || ';'", "select /* a; /* b; */ 1",
			"select 1 -- it's; \"open\n, 2", "select 1e-3, 0x1F, $a, :b, @c, ?1", "select été, \"';\"",
			"create trigger t after insert on a begin insert into b values (new.x); delete from c; end",
			"create temp trigger t after insert on a begin select case when new.x then 1 end; end",
			"create temporary trigger if not exists t update of x on a begin select 1;; -- so\n end" })
	void splitWhenSemicolonIsQuotedOrInATriggerKeepsTheStatement(String sql) {
		assertThat(split(sql)).containsExactly(sql);
		assertThat(split(sql + ";\nselect 2")).containsExactly(sql, "select 2");
	}

	@Test
	void splitWhenTableIsCalledTriggerEndsItAtTheSemicolon() {
		assertThat(split("create table \"trigger\" (x); create index trigger_x on \"trigger\" (x); select 1"))
			.hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "select 'open", "select \"open", "select `open", "select [open", "select 1 /* open",
			"create trigger t after insert on a begin select 1;" })
	void splitWhenSomethingIsOpenRefusesIt(String sql) {
		assertThatExceptionOfType(UnterminatedSqlException.class).isThrownBy(() -> split(sql));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "BEGIN IMMEDIATE", "commit", "End transaction", "rollback to a", "SAVEPOINT a", "release a" })
	void isTransactionControlWhenItBeginsOrEndsOneIsTrue(String sql) {
		assertThat(this.splitter.isTransactionControl(new ScriptStatement(sql, 1))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "select 1", "pragma foreign_keys", "create table begin_at (x)" })
	void isTransactionControlWhenItDoesNotIsFalse(String sql) {
		assertThat(this.splitter.isTransactionControl(new ScriptStatement(sql, 1))).isFalse();
	}

	private List<String> split(String sql) {
		return this.splitter.split(sql, "here").stream().map(ScriptStatement::sql).toList();
	}

}
