package dev.migrate.backfill;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyCursorTests {

	@Test
	void jsonIsAnArrayOfWhatTheKeyConsistsOf() {
		assertThat(new KeyCursor(List.of(42L, "a \"b\" \\ \n", new byte[] { 0, (byte) 255 })).json())
			.isEqualTo("[42, \"a \\\"b\\\" \\\\ \\u000a\", {\"hex\": \"00ff\"}]");
	}

	@Test
	void parseReturnsTheSameValues() {
		List<Object> values = KeyCursor
			.parse(new KeyCursor(List.of(Long.MAX_VALUE, "[1, 2]\t{\"hex\": \"00\"} \\u0041 ü", "", -1.5)).json())
			.values();
		assertThat(values).containsExactly(new BigDecimal(Long.MAX_VALUE), "[1, 2]\t{\"hex\": \"00\"} \\u0041 ü", "",
				new BigDecimal("-1.5"));
		assertThat(KeyCursor.parse("[{\"hex\": \"00ff\"}]").values()).singleElement()
			.isEqualTo(new byte[] { 0, (byte) 255 });
	}

}
