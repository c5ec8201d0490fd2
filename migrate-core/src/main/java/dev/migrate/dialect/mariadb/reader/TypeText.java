package dev.migrate.dialect.mariadb.reader;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.NumericType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.TimeType;
import org.jspecify.annotations.Nullable;

/** Reads a type as the server or a statement writes it. */
public final class TypeText {

	private static final Map<String, DataType> PLAIN = Map.ofEntries(Map.entry("tinyint(1)", PlainType.BOOLEAN),
			Map.entry("boolean", PlainType.BOOLEAN), Map.entry("bool", PlainType.BOOLEAN),
			Map.entry("smallint", PlainType.SMALL_INTEGER), Map.entry("int", PlainType.INTEGER),
			Map.entry("bigint", PlainType.BIG_INTEGER), Map.entry("float", PlainType.REAL),
			Map.entry("double", PlainType.DOUBLE), Map.entry("date", PlainType.DATE), Map.entry("uuid", PlainType.UUID),
			Map.entry("json", PlainType.JSON), Map.entry("blob", new BinaryType(null)),
			Map.entry("decimal", new NumericType(10, 0)),
			Map.entry("text", new StringType(StringType.Kind.UNLIMITED, null, null)));

	private static final Map<String, String> OTHER_WORDS = Map.of("integer", "int", "numeric", "decimal", "dec",
			"decimal", "real", "double", "double precision", "double");

	private static final Pattern OTHER_WORD = Pattern.compile("^(integer|numeric|dec|double precision|real)\\b");

	// How wide a number is shown changes nothing, unless zeros fill it up.
	private static final Pattern WIDTH = Pattern
		.compile("((?:tiny|small|medium|big)?int)\\(\\d+\\)(?!.*zerofill)( unsigned)?");

	private static final Pattern LIMITED = Pattern
		.compile("(char|varchar|varbinary|decimal|time|datetime)(?:\\((\\d+)(?:, ?(\\d+))?\\))?");

	private static final Pattern VALUES = Pattern.compile("(?is)enum ?\\((.*)\\)");

	private static final Pattern COLLATED = Pattern.compile("(?is)(.*\\S) collate (\\S+)");

	private TypeText() {
	}

	/**
	 * Return the type, the same for all ways to write it.
	 * @param text the type, and maybe its collation
	 */
	public static DataType type(String text) {
		Matcher collated = COLLATED.matcher(text);
		if (collated.matches()) {
			return type(collated.group(1), collated.group(2));
		}
		Matcher values = VALUES.matcher(text);
		return values.matches() ? new EnumType(null, QuotedText.list(values.group(1))) : plain(text);
	}

	/**
	 * Return a type.
	 * @param collation how its text is compared, if not as in its table
	 */
	static DataType type(String text, @Nullable String collation) {
		DataType type = type(text);
		if (collation == null) {
			return type;
		}
		return (type instanceof StringType string) ? string.collate(collation)
				: new NamedType(text + " COLLATE " + collation);
	}

	private static DataType plain(String text) {
		String lower = (text.indexOf('\'') < 0) ? text.toLowerCase(Locale.ROOT) : text;
		String word = OTHER_WORD.matcher(lower).replaceFirst((found) -> OTHER_WORDS.getOrDefault(found.group(), ""));
		String usual = word.equals("tinyint(1)") ? word : WIDTH.matcher(word).replaceFirst("$1$2");
		DataType plain = PLAIN.get(usual);
		if (plain != null) {
			return plain;
		}
		Matcher limited = LIMITED.matcher(usual);
		return limited.matches() ? limited(limited.group(1), number(limited.group(2)), number(limited.group(3)))
				: new NamedType(usual);
	}

	private static DataType limited(String word, @Nullable Integer limit, @Nullable Integer scale) {
		return switch (word) {
			case "char" -> new StringType(StringType.Kind.FIXED, (limit != null) ? limit : 1, null);
			case "varchar" -> new StringType(StringType.Kind.VARYING, limit, null);
			case "varbinary" -> new BinaryType(limit);
			case "decimal" -> new NumericType(limit, (scale != null) ? scale : 0);
			default -> new TimeType(word.equals("datetime"), false, (limit != null && limit > 0) ? limit : null);
		};
	}

	private static @Nullable Integer number(@Nullable String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

}
