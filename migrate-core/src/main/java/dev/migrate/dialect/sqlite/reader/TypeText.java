package dev.migrate.dialect.sqlite.reader;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.NumericType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.TimeType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a type as it was declared. SQLite takes any words: those are understood that mean
 * the same as the words of a type here, and are stored in the same way.
 */
final class TypeText {

	private static final Map<String, DataType> PLAIN = Map.ofEntries(Map.entry("SMALLINT", PlainType.SMALL_INTEGER),
			Map.entry("INTEGER", PlainType.INTEGER), Map.entry("INT", PlainType.INTEGER),
			Map.entry("BIGINT", PlainType.BIG_INTEGER), Map.entry("BOOLEAN", PlainType.BOOLEAN),
			Map.entry("REAL", PlainType.REAL), Map.entry("DOUBLE", PlainType.DOUBLE),
			Map.entry("DOUBLE PRECISION", PlainType.DOUBLE), Map.entry("DATE", PlainType.DATE),
			Map.entry("CHAR(36)", PlainType.UUID), Map.entry("JSON", PlainType.JSON),
			Map.entry("JSONB", PlainType.JSONB), Map.entry("BLOB", new BinaryType(null)),
			Map.entry("TEXT", new StringType(StringType.Kind.UNLIMITED, null, null)),
			Map.entry("TIME", new TimeType(false, false, null)), Map.entry("DATETIME", new TimeType(true, false, null)),
			Map.entry("TIMESTAMP", new TimeType(true, false, null)));

	private static final Pattern STRING = Pattern.compile("(VAR)?CHAR(?: ?\\( ?(\\d+) ?\\))?");

	private static final Pattern NUMERIC = Pattern
		.compile("(?:NUMERIC|DECIMAL)(?: ?\\( ?(\\d+) ?(?:, ?(\\d+) ?)?\\))?");

	private TypeText() {
	}

	static DataType type(String declared) {
		String text = declared.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
		DataType plain = PLAIN.get(text);
		if (plain != null) {
			return plain;
		}
		Matcher string = STRING.matcher(text);
		if (string.matches()) {
			return new StringType((string.group(1) != null) ? StringType.Kind.VARYING : StringType.Kind.FIXED,
					number(string.group(2)), null);
		}
		Matcher numeric = NUMERIC.matcher(text);
		return numeric.matches() ? new NumericType(number(numeric.group(1)), number(numeric.group(2)))
				: asDeclared(declared);
	}

	/** Return a type in the words of its author. */
	static DataType asDeclared(String declared) {
		return new NamedType(declared.strip().replaceAll("\\s+", " "));
	}

	private static @Nullable Integer number(@Nullable String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

}
