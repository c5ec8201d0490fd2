package dev.migrate.dialect.h2;

import java.util.stream.Collectors;

import dev.migrate.schema.ArrayType;
import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataTypeVisitor;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.IntervalType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.NumericType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.TimeType;
import org.jspecify.annotations.Nullable;

/** How each data type is said in H2, in all of its modes. */
class H2Types implements DataTypeVisitor<String> {

	private final H2Words words;

	H2Types(H2Words words) {
		this.words = words;
	}

	@Override
	public String plain(PlainType type) {
		return switch (type) {
			case SMALL_INTEGER -> "SMALLINT";
			case BIG_INTEGER -> "BIGINT";
			case DOUBLE -> "DOUBLE PRECISION";
			case JSONB -> "JSON";
			case INTEGER, BOOLEAN, REAL, DATE, UUID, JSON -> type.name();
		};
	}

	@Override
	public String string(StringType type) {
		if (type.collation() != null) {
			throw this.words.unsupported("a collation for a column",
					"Leave it away, or use VARCHAR_IGNORECASE by name.");
		}
		// A large object could neither be compared nor indexed.
		return switch (type.kind()) {
			case FIXED -> "CHAR" + inParentheses(type.length());
			case VARYING -> "VARCHAR" + inParentheses(type.length());
			case UNLIMITED -> "VARCHAR";
		};
	}

	@Override
	public String numeric(NumericType type) {
		if (type.precision() == null) {
			// NUMERIC alone has no digits after the point here.
			return "DECFLOAT";
		}
		return "NUMERIC(" + type.precision() + ((type.scale() != null) ? ", " + type.scale() : "") + ")";
	}

	@Override
	public String time(TimeType type) {
		return (type.withDate() ? "TIMESTAMP" : "TIME") + inParentheses(type.precision())
				+ (type.withTimeZone() ? " WITH TIME ZONE" : "");
	}

	@Override
	public String interval(IntervalType type) {
		return "INTERVAL " + ((type.fields() != null) ? type.fields() : "DAY TO SECOND")
				+ inParentheses(type.precision());
	}

	@Override
	public String binary(BinaryType type) {
		return "VARBINARY" + inParentheses(type.length());
	}

	@Override
	public String enumerated(EnumType type) {
		return type.values().stream().map(this.words::literal).collect(Collectors.joining(", ", "ENUM(", ")"));
	}

	@Override
	public String array(ArrayType type) {
		return type.of().accept(this) + " ARRAY".repeat(type.dimensions());
	}

	@Override
	public String named(NamedType type) {
		return type.sql();
	}

	private static String inParentheses(@Nullable Integer number) {
		return (number != null) ? "(" + number + ")" : "";
	}

}
