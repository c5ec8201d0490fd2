package dev.migrate.script;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StatementSplitterTests {

	private final StatementSplitter splitter = new StatementSplitter(SqlFlavor.POSTGRESQL);

	@Test
	void splitWhenSemicolonsSeparateReturnsStatementsWithTheirLines() {
		assertThat(this.splitter.split("create table a (b int);\n\n  drop table c", "here"))
			.containsExactly(new ScriptStatement("create table a (b int)", 1), new ScriptStatement("drop table c", 3));
	}

	@Test
	void splitWhenLinesEndWithCarriageReturnsCountsEachLineOnce() {
		assertThat(this.splitter.split("\r\n\r\nselect 1;\r\rselect 2", "here")).extracting(ScriptStatement::line)
			.containsExactly(3, 5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  \n", ";;", "-- nothing", "/* no; thing */;", "; -- a;\n;", "\uFEFF" })
	void splitWhenNothingIsSaidReturnsNothing(String sql) {
		assertThat(split(sql)).isEmpty();
	}

	@Test
	void splitWhenTextBeginsWithByteOrderMarkDropsIt() {
		assertThat(split("\uFEFFselect 1;")).containsExactly("select 1");
	}

	@Test
	void splitWhenCommentsStandAroundAStatementDropsThemAndKeepsThoseInside() {
		assertThat(split("-- before;\nselect /* in;side */ 1 -- and;\n, 2 /* after */;"))
			.containsExactly("select /* in;side */ 1 -- and;\n, 2");
	}

	/** Each is one statement, whatever its semicolons suggest. */
	@ParameterizedTest
	@ValueSource(strings = { "select ';'", "select 'it''s; so'", "select E'it\\'s; so'", "select e'\\\\' , ';'",
			"select E'one;'\n  'it\\'s; two'", "select E'one' -- still\n 'it\\'s;'", "select U&'\\0061;'",
			"select U&\"d\\0061t;\"", "select N';'", "select B'1', X'F;'", "select \"a;b\"\"c;\"", "select $$a;b$$",
			"select $t$a;$$b;$u$;$t$", "select $été$;$été$", "select 'C:\\' || ';'", "select /* a; /* b; */ c; */ 1",
			"select 1 -- it's; \"open\n, 2",
			"create rule r as on insert to t do also (insert into a values (1); delete from b)",
			"select a[1:2], b::text, $1, x.$2", "select été;", "select 1 /*;*/+/*;*/ 2" })
	void splitWhenSemicolonIsQuotedKeepsTheStatement(String sql) {
		assertThat(split(sql)).hasSize(1);
		assertThat(split(sql + ";\nselect 2")).hasSize(2);
	}

	@Test
	void splitWhenDollarIsPartOfAnIdentifierOpensNoQuote() {
		assertThat(split("select a$b$c; select a$$; select d$b$")).containsExactly("select a$b$c", "select a$$",
				"select d$b$");
	}

	@Test
	void splitWhenDollarNumbersAParameterOpensNoQuote() {
		assertThat(split("prepare p as select $1$2; select 3")).hasSize(2);
	}

	@Test
	void splitWhenPrefixIsPartOfAnIdentifierReadsAPlainString() {
		assertThat(split("select namee'\\'; select 2")).containsExactly("select namee'\\'", "select 2");
	}

	@Test
	void splitWhenStringIsPlainTakesBackslashesAsTheyAre() {
		assertThat(split("select '\\'; select 2")).containsExactly("select '\\'", "select 2");
	}

	@Test
	void splitWhenParenthesisIsClosedTooOftenGoesOn() {
		assertThat(split("select 1); select (2)")).containsExactly("select 1)", "select (2)");
	}

	@Nested
	class Bodies {

		@Test
		void splitWhenFunctionIsQuotedWithDollarsKeepsIt() {
			String function = """
					create or replace function audit() returns trigger language plpgsql as $body$
					declare
						note text := 'it''s; $$ fine $$';
					begin
						if tg_op = 'DELETE' then
							execute format($q$insert into audit_log values (%L); -- 'quoted$q$, old.id);
							return old;
						end if;
						/* not the end; */
						return new;
					end;
					$body$""";
			assertThat(split(function + ";\ncreate trigger t after delete on a execute function audit();"))
				.containsExactly(function, "create trigger t after delete on a execute function audit()");
		}

		@Test
		void splitWhenBodyIsAtomicKeepsIt() {
			String function = """
					CREATE FUNCTION f(a int, "end" int DEFAULT 1) RETURNS int
					LANGUAGE SQL
					BEGIN ATOMIC
						INSERT INTO t VALUES (CASE WHEN a > 1 THEN 2 ELSE 3 END);
						SELECT CASE a WHEN 1 THEN CASE WHEN true THEN 1 END ELSE 2 END AS end, t.case FROM t;
						SELECT 'end;', "end", $$end;$$ /* end; */; -- end;
					END""";
			assertThat(split(function + ";\nSELECT 1")).containsExactly(function, "SELECT 1");
		}

		@Test
		void splitWhenAtomicBodiesNestKeepsThem() {
			String procedure = "create or replace procedure p() begin atomic select 1; begin atomic select 2; end; end";
			assertThat(split(procedure + "; select 3")).containsExactly(procedure, "select 3");
		}

		@Test
		void splitWhenBodyIsAReturnExpressionNeedsNoEnd() {
			assertThat(split("create function f() returns int return case when true then 1 end; select 2")).hasSize(2);
		}

		@Test
		void splitWhenBeginIsNotAtomicBeginsNoBody() {
			assertThat(split("begin; create table begin (atomic int); commit")).hasSize(3);
		}

		@Test
		void splitWhenBodyIsAnonymousKeepsIt() {
			assertThat(split("do $$ begin perform 1; end $$; do language plpgsql $x$ begin end; $x$")).hasSize(2);
		}

	}

	@Nested
	class Refusals {

		@Test
		void splitWhenRowsComeFromStandardInputIsRefused() {
			assertThatExceptionOfType(CopyFromStdinException.class)
				.isThrownBy(() -> split("select 1;\ncopy t (a, b)\n  from STDIN with (format csv);\n1,it's\n\\.\n"))
				.withMessageStartingWith("COPY … FROM stdin in here, line 3")
				.withMessageContaining("INSERT")
				.satisfies((ex) -> assertThat(ex.line()).isEqualTo(3));
		}

		@Test
		void splitWhenRowsComeFromAFileOrAQueryIsAccepted() {
			assertThat(split("copy t from '/tmp/stdin'; copy (select a from stdin) to '/tmp/x'; select 1 from stdin"))
				.hasSize(3);
		}

		@ParameterizedTest
		@ValueSource(strings = { "\\connect other", "\\.", "\\set a 1", "\\copy t from x" })
		void splitWhenCommandIsForPsqlIsRefused(String command) {
			assertThatExceptionOfType(PsqlCommandException.class)
				.isThrownBy(() -> split("select 1;\n" + command + "\nselect 2"))
				.withMessageStartingWith("'" + command + "' in here, line 2 is a command of psql")
				.satisfies((ex) -> assertThat(ex.command()).isEqualTo(command));
		}

		@Test
		void splitWhenSomethingStaysOpenTellsWhereItBegan() {
			assertUnterminated("select 1;\nselect 'a\nb;\n", "string");
			assertUnterminated("select 1;\nselect E'a\\'\nb;\n", "string");
			assertUnterminated("select 1;\nselect E'a\\", "string");
			assertUnterminated("select 1;\nselect U&'a;\n", "string");
			assertUnterminated("select 1;\nselect \"a\nb;\n", "quoted identifier");
			assertUnterminated("select 1;\n/* a /* b */\n", "block comment");
			assertUnterminated("select 1;\nselect $x$ a $$ b $X$\n", "dollar-quoted string $x$");
			assertUnterminated("select 1;\nselect (1, (2)\n; select 3\n", "parenthesis");
			assertUnterminated("select 1;\ncreate function f() begin atomic\nselect 1;\n", "BEGIN ATOMIC body");
		}

		private void assertUnterminated(String sql, String construct) {
			assertThatExceptionOfType(UnterminatedSqlException.class).isThrownBy(() -> split(sql))
				.withMessageStartingWith("The " + construct + " that begins in here, line 2 is never closed")
				.satisfies((ex) -> assertThat(ex.construct()).isEqualTo(construct));
		}

	}

	@Nested
	class TransactionControl {

		@ParameterizedTest
		@ValueSource(strings = { "begin", "BEGIN ISOLATION LEVEL SERIALIZABLE", "start /* a */ transaction", "commit",
				"end", "rollback", "abort", "savepoint a", "release a", "rollback to a", "prepare transaction 'x'",
				"commit prepared 'x'", "-- a\n /* b */ Commit" })
		void isTransactionControlWhenTransactionBeginsOrEndsIsTrue(String sql) {
			assertThat(isTransactionControl(sql)).isTrue();
		}

		@ParameterizedTest
		@ValueSource(strings = { "select 1", "prepare p as select 1", "set transaction read only", "\"commit\"",
				"set session characteristics as transaction read only", "start", "", "do $$ begin end $$",
				"create function f() begin atomic select 1; end", "comment on table commit is 'x'" })
		void isTransactionControlWhenStatementIsAnotherIsFalse(String sql) {
			assertThat(isTransactionControl(sql)).isFalse();
		}

		private boolean isTransactionControl(String sql) {
			return StatementSplitterTests.this.splitter.isTransactionControl(new ScriptStatement(sql, 1));
		}

	}

	private List<String> split(String sql) {
		return this.splitter.split(sql, "here").stream().map(ScriptStatement::sql).toList();
	}

}
