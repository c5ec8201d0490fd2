package dev.migrate.dialect.mariadb.reader;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.NumericType;
import dev.migrate.schema.PlainType;

/** Tells which defaults are constants. */
final class Literals {

	private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

	private static final Pattern NUMBER = Pattern
		.compile("(?:tiny|small|medium|big)?int\\b.*|(?:decimal|float|double)\\b.*");

	private static final Pattern BYTES = Pattern.compile("(?:binary\\b|tinyblob|mediumblob|longblob).*");

	private static final Set<PlainType> NUMBERS = Set.of(PlainType.BOOLEAN, PlainType.SMALL_INTEGER, PlainType.INTEGER,
			PlainType.BIG_INTEGER, PlainType.REAL, PlainType.DOUBLE);

	private Literals() {
	}

	/** Return the whole number or the truth value that a text is. */
	static Optional<DefaultValue> number(String text, DataType type) {
		if (type == PlainType.BOOLEAN && (text.equals("0") || text.equals("1"))) {
			return Optional.of(new DefaultValue.Literal(text.equals("1")));
		}
		return WHOLE_NUMBER.matcher(text).matches() ? Optional.of(new DefaultValue.Literal(Long.valueOf(text)))
				: Optional.empty();
	}

	static boolean isNumber(DataType type) {
		return NUMBERS.contains(type) || type instanceof NumericType
				|| (type instanceof NamedType named && NUMBER.matcher(named.sql()).matches());
	}

	static boolean isOfBytes(DataType type) {
		return type instanceof BinaryType || (type instanceof NamedType named && BYTES.matcher(named.sql()).matches());
	}

}
