package dev.migrate.dialect.mariadb;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

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

/** How each data type is said in MariaDB. */
class MariaDbTypes implements DataTypeVisitor<String> {

	private final MariaDbWords words;

	MariaDbTypes(MariaDbWords words) {
		this.words = words;
	}

	@Override
	public String plain(PlainType type) {
		return switch (type) {
			case SMALL_INTEGER -> "smallint";
			case INTEGER -> "int";
			case BIG_INTEGER -> "bigint";
			case BOOLEAN -> "boolean";
			case REAL -> "float";
			case DOUBLE -> "double";
			case DATE -> "date";
			case UUID -> this.words.product().uuid();
			case JSON, JSONB -> "json";
		};
	}

	@Override
	public String string(StringType type) {
		String word = switch (type.kind()) {
			case FIXED -> "char" + inParentheses(type.length());
			case VARYING -> varchar(type.length());
			case UNLIMITED -> "text";
		};
		return (type.collation() != null) ? word + " COLLATE " + type.collation() : word;
	}

	private String varchar(@Nullable Integer length) {
		if (length == null) {
			throw this.words.unsupported("a string without a length", "Give it one, or make it a text.");
		}
		return "varchar(" + length + ")";
	}

	@Override
	public String numeric(NumericType type) {
		if (type.precision() == null || type.scale() == null) {
			return "decimal" + inParentheses(type.precision());
		}
		return "decimal(" + type.precision() + ", " + type.scale() + ")";
	}

	// TIMESTAMP would keep the moment, but ends in 2038 and sets itself in old servers.
	@Override
	public String time(TimeType type) {
		return (type.withDate() ? "datetime" : "time") + inParentheses(type.precision());
	}

	@Override
	public String interval(IntervalType type) {
		throw this.words.unsupported("intervals", "Keep a number of seconds, as in a big integer.");
	}

	@Override
	public String binary(BinaryType type) {
		return (type.length() != null) ? "varbinary(" + type.length() + ")" : "blob";
	}

	@Override
	public String enumerated(EnumType type) {
		return type.values().stream().map(this.words::enumValue).collect(Collectors.joining(",", "enum(", ")"));
	}

	@Override
	public String array(ArrayType type) {
		throw this.words.unsupported("arrays", "Keep the elements in a table of their own, or as JSON.");
	}

	@Override
	public String named(NamedType type) {
		return type.sql();
	}

	private static String inParentheses(@Nullable Integer number) {
		return (number != null) ? "(" + number + ")" : "";
	}

}
