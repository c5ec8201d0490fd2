package dev.migrate.dialect.postgresql;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import dev.migrate.dialect.NameTooLongException;
import dev.migrate.schema.ObjectName;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostgresWordsTests {

	private final PostgresWords words = new PostgresWords();

	@ParameterizedTest
	@ValueSource(strings = { "plain", "select", "Mixed Case", "größe", "表", "a.b", "a\"b", "\"", "it's", "$1", "?",
			"back\\slash", "😀" })
	void quotedNameIsReadAsItIs(String name) {
		try (MigratedDatabase database = MigratedDatabase.on(PostgresServer.newest())) {
			database.execute("CREATE TABLE " + this.words.quote(name) + " (id integer)");
			assertThat(database.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
				.containsExactly(name);
		}
	}

	@Test
	void nameInASchemaIsQuotedInItsParts() {
		assertThat(this.words.quote(new ObjectName("My s", "a.b"))).isEqualTo("\"My s\".\"a.b\"");
	}

	@Test
	void nameIsMeasuredInBytes() {
		assertThat(this.words.quote("ü".repeat(31) + "n")).hasSize(34);
		assertThatExceptionOfType(NameTooLongException.class).isThrownBy(() -> this.words.quote("ü".repeat(32)))
			.satisfies((ex) -> assertThat(ex.limit()).isEqualTo(63));
	}

	@Test
	void literalsAreReadAsTheValueTheyStandFor() {
		assertRead("it's", "text", "it's");
		assertRead("a\\n\nb", "text", "a\\n\nb");
		assertRead("?:x$1", "text", "?:x$1");
		assertRead(true, "boolean", "t");
		assertRead(new BigDecimal("-1.50"), "numeric", "-1.50");
		assertRead(Double.NaN, "double precision", "NaN");
		assertRead(Double.NEGATIVE_INFINITY, "double precision", "-Infinity");
		assertRead(LocalDate.of(2026, 2, 28), "date", "2026-02-28");
		assertRead(new UUID(1, 2), "uuid", new UUID(1, 2).toString());
		assertRead("ä".getBytes(StandardCharsets.UTF_8), "bytea", "\\xc3a4");
		assertRead(null, "text", "null");
	}

	@Test
	void momentIsTheSameInEveryTimeZone() {
		String literal = this.words.literal(Instant.parse("2026-03-29T01:30:00Z"));
		assertThat(value("extract(epoch FROM " + literal + "::timestamptz)::bigint")).isEqualTo("1774747800");
	}

	@Test
	void elementsOfAnArrayMayHaveQuotesCommasAndNulls() {
		assertRead(Arrays.asList("a\"b", "c,d", null, "NULL", "{e}", "f\\g"), "text[]",
				"{\"a\\\"b\",\"c,d\",NULL,\"NULL\",\"{e}\",\"f\\\\g\"}");
		assertRead(List.of(List.of(1, 2), List.of(3, 4)), "integer[]", "{{1,2},{3,4}}");
		assertRead(List.of(), "text[]", "{}");
	}

	@Test
	void blockMayHoldItsOwnQuotes() {
		assertThat(this.words.block("a $migrate$ b")).isEqualTo("DO $migrate1$\na $migrate$ b\n$migrate1$");
	}

	private void assertRead(@Nullable Object value, String type, String expected) {
		assertThat(value("(" + this.words.literal(value) + ")::" + type)).isEqualTo(expected);
	}

	private static String value(String expression) {
		try (MigratedDatabase database = MigratedDatabase.on(PostgresServer.newest())) {
			return database.rows("SELECT " + expression).get(0);
		}
	}

}
