package dev.migrate.contention;

import java.time.Duration;
import java.util.List;

import dev.migrate.dialect.Blocker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BlockerTextTests {

	@Test
	void namesTheSessionAndWhatItDoes() {
		Blocker blocker = new Blocker(42, "reports", "app", "10.0.0.3", "idle in transaction", Duration.ofMinutes(12),
				"SELECT * FROM orders\n WHERE id = 7");
		assertThat(BlockerText.of(List.of(blocker)))
			.isEqualTo("session 42 ('reports' as app from 10.0.0.3, idle in transaction, in its transaction for 720 s):"
					+ " SELECT * FROM orders WHERE id = ?");
	}

	@Test
	void saysWhatItCouldNotSee() {
		assertThat(BlockerText.of(List.of())).isEqualTo("a session that could not be seen");
		assertThat(BlockerText.of(List.of(new Blocker(0, "?", "?", "?", "?", null, ""))))
			.isEqualTo("a prepared transaction without a session");
		assertThat(BlockerText.of(List.of(new Blocker(1, "?", "?", "local", "unknown", null, ""))))
			.isEqualTo("session 1 ('?' as ? from local, unknown)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "UPDATE a SET pin = '12''34' WHERE id = 5 | UPDATE a SET pin = ? WHERE id = ?",
					"SELECT E'it\\'s secret', 1.5e3, 0x1F | SELECT ?, ?, ?", "SELECT $x$ secret $x$ | SELECT ?",
					"SELECT 'cut off by the ser | SELECT ?",
					"SELECT /* secret */ t1.a FROM t1 -- secret | SELECT t1.a FROM t1" })
	void valuesAreNeverShown(String query, String shown) {
		assertThat(BlockerText.redacted(query)).isEqualTo(shown);
	}

	@Test
	void longQueriesAreShortened() {
		assertThat(BlockerText.redacted("SELECT " + "a, ".repeat(100) + "b FROM c")).hasSize(122).endsWith(" …");
	}

}
