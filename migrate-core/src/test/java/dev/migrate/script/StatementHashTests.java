package dev.migrate.script;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatementHashTests {

	private static final String TEXT = "insert into t(a,b) values('x  y',1.5*-2);\nselect $$a\n b$$";

	@ParameterizedTest
	@ValueSource(strings = { "insert into t(a,b) values('x  y',1.5*-2); select $$a\n b$$;",
			"insert  into\tt ( a , b )\r\nvalues ( 'x  y' , 1.5 * -2 ) ; select $$a\r\n b$$ ;;",
			"-- why\ninsert /* it's; */ into t(a,b) -- so\nvalues('x  y',1.5*-2);\n\n\nselect $$a\r b$$ -- end",
			"\uFEFFinsert into t(a,b)values('x  y',1.5*-2);select $$a\n b$$" })
	void hashWhenOnlyLayoutDiffersIsEqual(String text) {
		assertThat(hash(text)).isEqualTo(hash(TEXT)).matches("[0-9a-f]{64}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "insert into t(a,b) values('x y',1.5*-2);\nselect $$a\n b$$",
			"insert into t(a,b) values('x  y',1.5*-2);\nselect $$a\n  b$$",
			"insert into t(a,b) values('x  y',1.5*-2) select $$a\n b$$",
			"select $$a\n b$$;insert into t(a,b) values('x  y',1.5*-2)",
			"insert into t(a,b) values('x  y',15*-2);\nselect $$a\n b$$",
			"insert into t(a,b) values('x  y',1.5*-2);\nselect $$a -- \n b$$", "" })
	void hashWhenStatementsDifferDiffers(String text) {
		assertThat(hash(text)).isNotEqualTo(hash(TEXT));
	}

	@Test
	void hashWhenWordsAreJoinedDiffers() {
		assertThat(hash("select a b")).isNotEqualTo(hash("select ab"));
		assertThat(hash("select a < = b")).isNotEqualTo(hash("select a <= b"));
		assertThat(hash("select '' ''")).isNotEqualTo(hash("select ''''"));
	}

	@Test
	void hashWhenSignFollowsAnOperatorIsThatOfSeparateTokens() {
		assertThat(hash("select a*-b, 1e-5, a@-b")).isEqualTo(hash("select a * - b, 1e-5, a @- b"));
		assertThat(hash("select 1e-5")).isNotEqualTo(hash("select 1e - 5"));
	}

	private static String hash(String sql) {
		return StatementHash.of(SqlFlavor.POSTGRESQL, new StatementSplitter(SqlFlavor.POSTGRESQL).split(sql, "here"));
	}

}
