package dev.migrate.script;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MysqlSplitterTests {

	private final StatementSplitter splitter = new StatementSplitter(SqlFlavor.MYSQL);

	/** Each is one statement, whatever its semicolons suggest. */
	@ParameterizedTest
	@ValueSource(strings = { "select ';'", "select 'it''s; so'", "select 'it\\'s; so'", "select \"it\\\"s; so\"",
			"select '\\\\' , ';'", "select `a;b``c;`", "select `a\\` , ';'", "select 1 # it's; \"open\n, 2",
			"select 1 -- it's; \"open\n, 2", "select /* a; */ 1", "select 5--1, ';'", "select x'3b', n';'",
			"/*!50003 create trigger t before insert on a for each row begin set @x = 1; end */" })
	void splitWhenSemicolonIsQuotedKeepsTheStatement(String sql) {
		assertOneStatement(sql);
	}

	@ParameterizedTest
	@ValueSource(strings = { "create procedure p() begin select 1; select 2; end",
			"create or replace definer=`a`@`%` procedure p() begin end",
			"create function f() returns int return case when 1 then 2 else 3 end",
			"create function f(a int) returns int begin if a > 1 then return 1; elseif a > 0 then return 2;"
					+ " else return 3; end if; return if(a, 1, 2); end",
			"create trigger t before insert on a for each row if new.b < 0 then set new.b = 0; end if",
			"create trigger t before insert on a for each row set new.b = 1",
			"create procedure p() begin case x when 1 then select 1; else begin end; end case; end",
			"create procedure p() begin l: loop leave l; end loop l; while 1 do set @a = 1; end while; end",
			"create procedure p() begin repeat set @a = repeat('a', 3); until 1 end repeat; select 1; end",
			"create procedure p() begin for i in 1..3 do select i; end for; end",
			"create procedure p() begin declare c cursor for select 1; declare exit handler for not found begin end; end",
			"create procedure p() begin drop table if exists a; select t.end, t.begin from t; end",
			"create event e on schedule every 1 day do begin select 1; end", "begin not atomic select 1; select 2; end",
			"create procedure if not exists p() begin select case when 1 then if(1, 2, 3) end; end" })
	void splitWhenSemicolonIsInABodyKeepsTheStatement(String sql) {
		assertOneStatement(sql);
	}

	private void assertOneStatement(String sql) {
		assertThat(split(sql)).containsExactly(sql);
		assertThat(split(sql + ";\nselect 2;")).containsExactly(sql, "select 2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "begin; select 1", "create table event (a int); select 1",
			"create view v as select 1; select 1", "alter table a add b int; select 1", "select 1;# it's\nselect 2" })
	void splitWhenSemicolonEndsAStatementSplits(String sql) {
		assertThat(split(sql)).hasSize(2);
	}

	@Test
	void splitWhenDelimiterIsChosenSplitsThereOnly() {
		assertThat(split("select 0;\nDELIMITER //\ncreate procedure p()\nbegin select 1; end//\nselect 1; select 2 //\n"
				+ "delimiter ;\nselect 3; select 4"))
			.containsExactly("select 0", "create procedure p()\nbegin select 1; end", "select 1; select 2", "select 3",
					"select 4");
	}

	@Test
	void splitWhenDelimiterCouldBePartOfAWordSplitsThere() {
		assertThat(split("delimiter $$\nselect 1 from a$$ select 2$$")).containsExactly("select 1 from a", "select 2");
	}

	@Test
	void splitWhenDelimiterIsAColumnIsNoCommand() {
		assertThat(split("select delimiter from a; select 2")).hasSize(2);
	}

	@Test
	void splitWhenSomethingIsNotClosedIsRefused() {
		assertUnterminated("select 1;\nselect 'a\\'", "string");
		assertUnterminated("select 1;\nselect `a", "quoted identifier");
		assertUnterminated("select 1;\ncreate procedure p() begin select 1;\n", "BEGIN ... END body");
		assertUnterminated("select 1;\ndelimiter \nselect 1", "DELIMITER command");
	}

	private void assertUnterminated(String sql, String construct) {
		assertThatExceptionOfType(UnterminatedSqlException.class).isThrownBy(() -> split(sql))
			.withMessageStartingWith("The " + construct + " that begins in here, line 2 is never closed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "begin", "begin work", "start transaction", "commit", "rollback", "savepoint a",
			"release savepoint a", "xa start 'x'", "/* a */ # b\nCommit" })
	void isTransactionControlWhenTransactionBeginsOrEndsIsTrue(String sql) {
		assertThat(this.splitter.isTransactionControl(new ScriptStatement(sql, 1))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "begin not atomic select 1; end", "start slave", "set transaction read only", "`commit`" })
	void isTransactionControlWhenStatementIsAnotherIsFalse(String sql) {
		assertThat(this.splitter.isTransactionControl(new ScriptStatement(sql, 1))).isFalse();
	}

	@Test
	void bindReplacesParametersOutsideOfQuotes() {
		NamedParameters bound = NamedParameters.bind(SqlFlavor.MYSQL,
				"select ':a', \":a\", `:a`, @x := :a -- :a\n, b # :a", Map.of("a", 1));
		assertThat(bound.sql()).isEqualTo("select ':a', \":a\", `:a`, @x := ? -- :a\n, b # :a");
		assertThat(bound.values()).containsExactly(1);
	}

	private List<String> split(String sql) {
		return this.splitter.split(sql, "here").stream().map(ScriptStatement::sql).toList();
	}

}
