package dev.migrate.dialect.h2.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.ArrayType;
import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.IntervalType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.NumericType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.TimeType;
import org.jspecify.annotations.Nullable;

/** Reads a type as the database writes it. */
final class TypeText {

	private static final Map<String, DataType> PLAIN = Map.ofEntries(Map.entry("SMALLINT", PlainType.SMALL_INTEGER),
			Map.entry("INTEGER", PlainType.INTEGER), Map.entry("BIGINT", PlainType.BIG_INTEGER),
			Map.entry("BOOLEAN", PlainType.BOOLEAN), Map.entry("REAL", PlainType.REAL),
			Map.entry("DOUBLE PRECISION", PlainType.DOUBLE), Map.entry("DATE", PlainType.DATE),
			Map.entry("UUID", PlainType.UUID), Map.entry("JSON", PlainType.JSON),
			Map.entry("DECFLOAT", new NumericType(null, null)),
			Map.entry("CHARACTER VARYING", new StringType(StringType.Kind.UNLIMITED, null, null)));

	private static final Pattern STRING = Pattern.compile("CHARACTER( VARYING)?(?:\\((\\d+)\\))?");

	private static final Pattern NUMERIC = Pattern.compile("NUMERIC\\((\\d+)(?:, (\\d+))?\\)");

	private static final Pattern TIME = Pattern.compile("TIME(STAMP)?(?:\\((\\d)\\))?( WITH TIME ZONE)?");

	private static final Pattern INTERVAL = Pattern.compile("INTERVAL ([A-Z ]+)(?:\\((\\d+)\\))?");

	private static final Pattern BINARY = Pattern.compile("BINARY VARYING(?:\\((\\d+)\\))?");

	private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*+)'");

	private static final String ARRAY = " ARRAY";

	private TypeText() {
	}

	static DataType type(String text) {
		if (text.endsWith(ARRAY)) {
			return array(type(text.substring(0, text.length() - ARRAY.length())));
		}
		if (text.startsWith("ENUM(")) {
			return enumeration(text);
		}
		DataType plain = PLAIN.get(text);
		return (plain != null) ? plain : withLimit(text);
	}

	private static DataType array(DataType of) {
		return (of instanceof ArrayType inner) ? new ArrayType(inner.of(), inner.dimensions() + 1)
				: new ArrayType(of, 1);
	}

	private static DataType enumeration(String text) {
		List<String> values = new ArrayList<>();
		VALUE.matcher(text).results().forEach((value) -> values.add(value.group(1).replace("''", "'")));
		return new EnumType(null, values);
	}

	private static DataType withLimit(String text) {
		Matcher string = STRING.matcher(text);
		if (string.matches()) {
			return new StringType((string.group(1) != null) ? StringType.Kind.VARYING : StringType.Kind.FIXED,
					number(string.group(2)), null);
		}
		Matcher numeric = NUMERIC.matcher(text);
		if (numeric.matches()) {
			return new NumericType(number(numeric.group(1)),
					(numeric.group(2) != null) ? number(numeric.group(2)) : Integer.valueOf(0));
		}
		Matcher time = TIME.matcher(text);
		if (time.matches()) {
			return new TimeType(time.group(1) != null, time.group(3) != null, number(time.group(2)));
		}
		Matcher interval = INTERVAL.matcher(text);
		if (interval.matches()) {
			String fields = interval.group(1);
			return new IntervalType(fields.equals("DAY TO SECOND") ? null : fields, number(interval.group(2)));
		}
		Matcher binary = BINARY.matcher(text);
		return binary.matches() ? new BinaryType(number(binary.group(1))) : new NamedType(text);
	}

	private static @Nullable Integer number(@Nullable String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

}
