package dev.migrate.backfill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The key of the last row that is done, kept as an array of JSON: numbers, texts and
 * bytes, the latter as {@code {"hex": "00ff"}}.
 *
 * @param values the values of its columns in their order
 */
record KeyCursor(List<Object> values) {

	private static final Pattern VALUE = Pattern
		.compile("\\{\"hex\": \"([0-9a-f]*)\"}|\"((?:[^\"\\\\]|\\\\.)*)\"|(-?[0-9][0-9.eE+-]*)", Pattern.DOTALL);

	private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|.)", Pattern.DOTALL);

	KeyCursor {
		values = List.copyOf(values);
	}

	static KeyCursor parse(String json) {
		List<Object> values = new ArrayList<>();
		Matcher matcher = VALUE.matcher(json);
		while (matcher.find()) {
			values.add(value(matcher));
		}
		return new KeyCursor(values);
	}

	private static Object value(Matcher matcher) {
		if (matcher.group(1) != null) {
			return HexFormat.of().parseHex(matcher.group(1));
		}
		if (matcher.group(2) != null) {
			return ESCAPE.matcher(matcher.group(2))
				.replaceAll((escape) -> Matcher.quoteReplacement(unescaped(escape.group(1))));
		}
		return new BigDecimal(matcher.group(3));
	}

	private static String unescaped(String escape) {
		return (escape.length() > 1) ? Character.toString(Integer.parseInt(escape.substring(1), 16)) : escape;
	}

	String json() {
		return this.values.stream().map(KeyCursor::json).collect(Collectors.joining(", ", "[", "]"));
	}

	private static String json(Object value) {
		if (value instanceof byte[] bytes) {
			return "{\"hex\": \"" + HexFormat.of().formatHex(bytes) + "\"}";
		}
		return (value instanceof Number number) ? number.toString() : quoted(value.toString());
	}

	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.chars().forEach((character) -> {
			if (character < ' ') {
				quoted.append("\\u%04x".formatted(character));
			}
			else {
				quoted.append((character == '"' || character == '\\') ? "\\" : "").append((char) character);
			}
		});
		return quoted.append('"').toString();
	}

}
