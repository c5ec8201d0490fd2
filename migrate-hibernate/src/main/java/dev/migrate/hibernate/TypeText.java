package dev.migrate.hibernate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.ArrayType;
import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.NumericType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.TimeType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a type as Hibernate writes it. What doesn't mean the same in every database stays
 * as it is written.
 */
final class TypeText {

	private static final Map<String, DataType> PLAIN = Map.ofEntries(Map.entry("smallint", PlainType.SMALL_INTEGER),
			Map.entry("integer", PlainType.INTEGER), Map.entry("int", PlainType.INTEGER),
			Map.entry("bigint", PlainType.BIG_INTEGER), Map.entry("boolean", PlainType.BOOLEAN),
			Map.entry("date", PlainType.DATE), Map.entry("uuid", PlainType.UUID), Map.entry("json", PlainType.JSON),
			Map.entry("jsonb", PlainType.JSONB), Map.entry("bytea", new BinaryType(null)));

	private static final Pattern STRING = Pattern.compile("(var)?char\\((\\d+)\\)");

	private static final Pattern NUMERIC = Pattern.compile("(?:numeric|decimal)\\((\\d+), ?(\\d+)\\)");

	private static final Pattern BINARY = Pattern.compile("varbinary\\((\\d+)\\)");

	// TIMESTAMP alone is something else in MariaDB, where Hibernate writes DATETIME.
	private static final Pattern TIME = Pattern
		.compile("(?:(timestamp|time)(?:\\((\\d)\\))? with time zone|(datetime)(?:\\((\\d)\\))?)");

	private static final Pattern ARRAY = Pattern.compile("(.+?)(?: array|\\[\\])");

	private static final Pattern ENUM = Pattern.compile("enum ?(\\(.*\\))", Pattern.CASE_INSENSITIVE);

	private TypeText() {
	}

	static DataType type(String text) {
		Matcher enumeration = ENUM.matcher(text);
		if (enumeration.matches()) {
			return new EnumType(null, values(enumeration.group(1)));
		}
		String lower = text.toLowerCase(Locale.ROOT);
		Matcher array = ARRAY.matcher(lower);
		if (array.matches()) {
			return new ArrayType(type(text.substring(0, array.end(1))), 1);
		}
		DataType plain = PLAIN.get(lower);
		return (plain != null) ? plain : withLimit(text, lower);
	}

	/** Return the texts of a list in parentheses. */
	static List<String> values(String list) {
		return SqlPiece.of(list.substring(1, list.length() - 1))
			.stream()
			.filter((piece) -> piece.text().startsWith("'"))
			.map(SqlPiece::content)
			.toList();
	}

	private static DataType withLimit(String text, String lower) {
		Matcher string = STRING.matcher(lower);
		if (string.matches()) {
			return new StringType((string.group(1) != null) ? StringType.Kind.VARYING : StringType.Kind.FIXED,
					number(string.group(2)), null);
		}
		Matcher numeric = NUMERIC.matcher(lower);
		if (numeric.matches()) {
			return new NumericType(number(numeric.group(1)), number(numeric.group(2)));
		}
		Matcher binary = BINARY.matcher(lower);
		if (binary.matches()) {
			return new BinaryType(number(binary.group(1)));
		}
		Matcher time = TIME.matcher(lower);
		return time.matches() ? time(time) : new NamedType(text);
	}

	private static TimeType time(Matcher time) {
		return (time.group(3) != null) ? new TimeType(true, false, number(time.group(4)))
				: new TimeType(time.group(1).equals("timestamp"), true, number(time.group(2)));
	}

	private static @Nullable Integer number(@Nullable String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

}
