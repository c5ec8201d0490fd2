package dev.migrate.script;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class H2SplitterTests {

	private final StatementSplitter splitter = new StatementSplitter(SqlFlavor.H2);

	/** Each is one statement, whatever its semicolons suggest. */
	@ParameterizedTest
	@ValueSource(strings = { "select ';'", "select 'it''s; so'", "select \"a;b\"\"c;\"", "select `a;b`",
			"select U&'\\0061;', X'00'", "select $$it's; so$$", "create alias f as $$ int f() { return 1; } $$",
			"select /* a; /* b; */ c; */ 1", "select 1 -- it's; so\n, 2", "select 1 // it's; so\n, 2",
			"select a$b, $1, été" })
	void splitWhenSemicolonIsQuotedKeepsTheStatement(String sql) {
		assertThat(split(sql)).containsExactly(sql);
		assertThat(split(sql + ";\nselect 2")).containsExactly(sql, "select 2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "select 'open", "select \"open", "select $$open$", "select 1 /* open" })
	void splitWhenSomethingIsOpenRefusesIt(String sql) {
		assertThatExceptionOfType(UnterminatedSqlException.class).isThrownBy(() -> split(sql));
	}

	@ParameterizedTest
	@ValueSource(strings = { "BEGIN", "commit", "rollback to savepoint a", "SAVEPOINT a", "prepare commit x" })
	void isTransactionControlWhenItBeginsOrEndsOneIsTrue(String sql) {
		assertThat(this.splitter.isTransactionControl(new ScriptStatement(sql, 1))).isTrue();
	}

	private List<String> split(String sql) {
		return this.splitter.split(sql, "here").stream().map(ScriptStatement::sql).toList();
	}

}
