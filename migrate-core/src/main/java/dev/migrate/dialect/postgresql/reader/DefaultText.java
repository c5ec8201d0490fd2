package dev.migrate.dialect.postgresql.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.PlainType;

/** Reads a default as the server writes it. */
final class DefaultText {

	private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

	private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'::(.+)", Pattern.DOTALL);

	private static final Pattern LIMIT = Pattern.compile("\\([^)]*\\)");

	private DefaultText() {
	}

	/**
	 * Return the default.
	 * @param text the expression
	 * @param type the type of its column
	 * @param typeText the type as the server writes it
	 */
	static DefaultValue value(String text, DataType type, String typeText) {
		if (type == PlainType.BOOLEAN && (text.equals("true") || text.equals("false"))) {
			return new DefaultValue.Literal(Boolean.valueOf(text));
		}
		if (WHOLE_NUMBER.matcher(text).matches()) {
			return new DefaultValue.Literal(Long.valueOf(text));
		}
		Matcher quoted = QUOTED.matcher(text);
		if (quoted.matches() && quoted.group(2).equals(withoutLimit(typeText))) {
			return literal(quoted.group(1).replace("''", "'"), type);
		}
		return new DefaultValue.Sql(text);
	}

	// A negative number is kept as a text that is cast.
	private static DefaultValue literal(String value, DataType type) {
		boolean isWhole = type == PlainType.SMALL_INTEGER || type == PlainType.INTEGER || type == PlainType.BIG_INTEGER;
		return new DefaultValue.Literal(
				(isWhole && WHOLE_NUMBER.matcher(value).matches()) ? Long.valueOf(value) : value);
	}

	private static String withoutLimit(String typeText) {
		return LIMIT.matcher(typeText).replaceFirst("");
	}

}
