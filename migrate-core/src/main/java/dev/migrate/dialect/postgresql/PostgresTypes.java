package dev.migrate.dialect.postgresql;

import dev.migrate.dialect.OperationRefusedException;
import dev.migrate.schema.ArrayType;
import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataTypeVisitor;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.IntervalType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.NumericType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.TimeType;
import org.jspecify.annotations.Nullable;

/** How each data type is said in PostgreSQL. */
class PostgresTypes implements DataTypeVisitor<String> {

	private final PostgresWords words;

	PostgresTypes(PostgresWords words) {
		this.words = words;
	}

	@Override
	public String plain(PlainType type) {
		return switch (type) {
			case SMALL_INTEGER -> "smallint";
			case BIG_INTEGER -> "bigint";
			case DOUBLE -> "double precision";
			case INTEGER -> "integer";
			case BOOLEAN -> "boolean";
			case REAL -> "real";
			case DATE -> "date";
			case UUID -> "uuid";
			case JSON -> "json";
			case JSONB -> "jsonb";
		};
	}

	@Override
	public String string(StringType type) {
		String word = switch (type.kind()) {
			case FIXED -> "char" + inParentheses(type.length());
			case VARYING -> "varchar" + inParentheses(type.length());
			case UNLIMITED -> "text";
		};
		return (type.collation() != null) ? word + " COLLATE " + this.words.quote(type.collation()) : word;
	}

	@Override
	public String numeric(NumericType type) {
		if (type.precision() == null || type.scale() == null) {
			return "numeric" + inParentheses(type.precision());
		}
		return "numeric(" + type.precision() + ", " + type.scale() + ")";
	}

	@Override
	public String time(TimeType type) {
		return (type.withDate() ? "timestamp" : "time") + inParentheses(type.precision())
				+ (type.withTimeZone() ? " with time zone" : "");
	}

	@Override
	public String interval(IntervalType type) {
		return "interval" + ((type.fields() != null) ? " " + type.fields() : "") + inParentheses(type.precision());
	}

	@Override
	public String binary(BinaryType type) {
		return "bytea";
	}

	@Override
	public String enumerated(EnumType type) {
		ObjectName name = type.name();
		if (name == null) {
			throw new OperationRefusedException(
					"In PostgreSQL an enumeration is a type with a name, and %s has none. Name it."
						.formatted(type.values()));
		}
		return this.words.quote(name);
	}

	@Override
	public String array(ArrayType type) {
		return type.of().accept(this) + "[]".repeat(type.dimensions());
	}

	@Override
	public String named(NamedType type) {
		return type.sql();
	}

	private static String inParentheses(@Nullable Integer number) {
		return (number != null) ? "(" + number + ")" : "";
	}

}
