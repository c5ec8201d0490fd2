package dev.migrate.dialect.sqlite.reader;

import java.util.List;
import java.util.regex.Pattern;

import dev.migrate.dialect.sqlite.text.SqliteExpression;
import dev.migrate.dialect.sqlite.text.SqliteToken;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.PlainType;
import org.jspecify.annotations.Nullable;

/** Reads a default as it was written. */
final class DefaultText {

	private static final Pattern WHOLE_NUMBER = Pattern.compile("[-+]?\\d{1,18}");

	private DefaultText() {
	}

	/** Return the default; null if it is one that a column has anyway. */
	static @Nullable DefaultValue value(String text, DataType type) {
		List<SqliteToken> tokens = SqliteToken.of(text.strip());
		if (text.strip().equalsIgnoreCase("NULL")) {
			return null;
		}
		if (type == PlainType.BOOLEAN && isOne(text, "TRUE", "1")) {
			return new DefaultValue.Literal(true);
		}
		if (type == PlainType.BOOLEAN && isOne(text, "FALSE", "0")) {
			return new DefaultValue.Literal(false);
		}
		if (WHOLE_NUMBER.matcher(text).matches()) {
			return new DefaultValue.Literal(Long.valueOf(text));
		}
		boolean isText = tokens.size() == 1 && (text.startsWith("'") || text.startsWith("\""));
		return isText ? new DefaultValue.Literal(tokens.get(0).name())
				: new DefaultValue.Sql(SqliteExpression.of(tokens));
	}

	private static boolean isOne(String text, String word, String number) {
		return text.strip().equalsIgnoreCase(word) || text.strip().equals(number);
	}

}
