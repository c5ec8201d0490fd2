package dev.migrate.dialect.h2.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.PlainType;
import org.jspecify.annotations.Nullable;

/** Reads a default as the database writes it. */
final class DefaultText {

	private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

	private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*+)'");

	private DefaultText() {
	}

	/** Return the default; null if it is one that a column has anyway. */
	static @Nullable DefaultValue value(String text, DataType type, ExpressionText expressions) {
		if (text.equals("NULL")) {
			return null;
		}
		if (type == PlainType.BOOLEAN && (text.equals("TRUE") || text.equals("FALSE"))) {
			return new DefaultValue.Literal(text.equals("TRUE"));
		}
		if (WHOLE_NUMBER.matcher(text).matches()) {
			return new DefaultValue.Literal(Long.valueOf(text));
		}
		Matcher quoted = QUOTED.matcher(text);
		return quoted.matches() ? new DefaultValue.Literal(quoted.group(1).replace("''", "'"))
				: new DefaultValue.Sql(expressions.of(text));
	}

}
