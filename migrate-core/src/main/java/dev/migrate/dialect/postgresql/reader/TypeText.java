package dev.migrate.dialect.postgresql.reader;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.ArrayType;
import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.IntervalType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.NumericType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.TimeType;
import org.jspecify.annotations.Nullable;

/** Reads a type as the server writes it. */
final class TypeText {

	private static final Map<String, DataType> PLAIN = Map.ofEntries(Map.entry("smallint", PlainType.SMALL_INTEGER),
			Map.entry("integer", PlainType.INTEGER), Map.entry("bigint", PlainType.BIG_INTEGER),
			Map.entry("boolean", PlainType.BOOLEAN), Map.entry("real", PlainType.REAL),
			Map.entry("double precision", PlainType.DOUBLE), Map.entry("date", PlainType.DATE),
			Map.entry("uuid", PlainType.UUID), Map.entry("json", PlainType.JSON), Map.entry("jsonb", PlainType.JSONB),
			Map.entry("bytea", new BinaryType(null)), Map.entry("text", string(StringType.Kind.UNLIMITED, null)));

	private static final Pattern STRING = Pattern.compile("character( varying)?(?:\\((\\d+)\\))?");

	private static final Pattern NUMERIC = Pattern.compile("numeric(?:\\((\\d+),(-?\\d+)\\))?");

	private static final Pattern TIME = Pattern.compile("time(stamp)?(?:\\((\\d)\\))? with(out)? time zone");

	private static final Pattern INTERVAL = Pattern.compile("interval(?: ([a-z ]+))?(?:\\((\\d)\\))?");

	private TypeText() {
	}

	static DataType type(String text) {
		if (text.endsWith("[]")) {
			return new ArrayType(type(text.substring(0, text.length() - 2)), 1);
		}
		DataType plain = PLAIN.get(text);
		return (plain != null) ? plain : withLimit(text);
	}

	private static DataType withLimit(String text) {
		Matcher string = STRING.matcher(text);
		if (string.matches()) {
			return string((string.group(1) != null) ? StringType.Kind.VARYING : StringType.Kind.FIXED,
					number(string.group(2)));
		}
		Matcher numeric = NUMERIC.matcher(text);
		if (numeric.matches()) {
			return new NumericType(number(numeric.group(1)), number(numeric.group(2)));
		}
		Matcher time = TIME.matcher(text);
		if (time.matches()) {
			return new TimeType(time.group(1) != null, time.group(3) == null, number(time.group(2)));
		}
		Matcher interval = INTERVAL.matcher(text);
		return interval.matches() ? new IntervalType(interval.group(1), number(interval.group(2)))
				: new NamedType(text);
	}

	private static StringType string(StringType.Kind kind, @Nullable Integer length) {
		return new StringType(kind, length, null);
	}

	private static @Nullable Integer number(@Nullable String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

}
