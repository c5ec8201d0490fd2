package dev.migrate.dialect.sqlite;

import dev.migrate.dialect.UnsupportedOperationByDialectException;
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

/** How each data type is said in SQLite, without its collation. */
class SqliteTypes implements DataTypeVisitor<String> {

	@Override
	public String plain(PlainType type) {
		return switch (type) {
			case SMALL_INTEGER -> "SMALLINT";
			case BIG_INTEGER -> "BIGINT";
			// As text with its dashes.
			case UUID -> "CHAR(36)";
			case INTEGER, BOOLEAN, REAL, DOUBLE, DATE, JSON, JSONB -> type.name();
		};
	}

	@Override
	public String string(StringType type) {
		return switch (type.kind()) {
			case FIXED -> "CHAR" + inParentheses(type.length());
			case VARYING -> "VARCHAR" + inParentheses(type.length());
			case UNLIMITED -> "TEXT";
		};
	}

	@Override
	public String numeric(NumericType type) {
		if (type.precision() == null || type.scale() == null) {
			return "NUMERIC" + inParentheses(type.precision());
		}
		return "NUMERIC(" + type.precision() + ", " + type.scale() + ")";
	}

	@Override
	public String time(TimeType type) {
		return type.withDate() ? "DATETIME" : "TIME";
	}

	@Override
	public String interval(IntervalType type) {
		throw new UnsupportedOperationByDialectException("sqlite", "intervals",
				"Use an integer of seconds, or text in ISO form.");
	}

	@Override
	public String binary(BinaryType type) {
		return "BLOB";
	}

	@Override
	public String enumerated(EnumType type) {
		return "VARCHAR" + inParentheses(type.values().stream().mapToInt(String::length).max().orElse(1));
	}

	@Override
	public String array(ArrayType type) {
		throw new UnsupportedOperationByDialectException("sqlite", "arrays", "Use json(), or a table of its own.");
	}

	@Override
	public String named(NamedType type) {
		return type.sql();
	}

	private static String inParentheses(@Nullable Integer number) {
		return (number != null) ? "(" + number + ")" : "";
	}

}
