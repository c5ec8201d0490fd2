package dev.migrate.conformance;

import java.util.List;

import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.NumericType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.TimeType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The recorded types on SQLite. */
final class SqliteNeutralTypes implements NeutralTypes {

	private static final int DIGITS_OF_A_UUID = 32;

	@Override
	public CountingKey countingKey(JsonNode type) {
		return new CountingKey(type(type), true);
	}

	@Override
	public boolean placesColumns() {
		return true;
	}

	@Override
	public boolean needsCheck(JsonNode type) {
		return type.path("createConstraint").asBoolean(false);
	}

	@Override
	public DataType type(JsonNode type) {
		String name = type.get("name").asString();
		return switch (name) {
			case "string" -> new StringType(StringType.Kind.VARYING, number(type, "length"), text(type, "collation"));
			case "char" -> new StringType(StringType.Kind.FIXED, number(type, "length"), null);
			case "text" -> new StringType(StringType.Kind.UNLIMITED, null, text(type, "collation"));
			case "smallInteger" -> PlainType.SMALL_INTEGER;
			case "integer" -> PlainType.INTEGER;
			case "bigInteger" -> PlainType.BIG_INTEGER;
			case "boolean" -> PlainType.BOOLEAN;
			case "real" -> PlainType.REAL;
			case "double" -> PlainType.DOUBLE;
			case "date" -> PlainType.DATE;
			// Alembic keeps them without dashes.
			case "uuid" -> new StringType(StringType.Kind.FIXED, DIGITS_OF_A_UUID, null);
			case "json" -> PlainType.JSON;
			case "jsonb" -> PlainType.JSONB;
			case "numeric" -> new NumericType(number(type, "precision"), number(type, "scale"));
			case "time", "timestamp" -> new TimeType(name.equals("timestamp"), type.path("timeZone").asBoolean(false),
					number(type, "precision"));
			case "binary" -> new BinaryType(null);
			case "enum" -> longest(type);
			default -> new NamedType(name.equals("raw") ? type.get("sql").asString() : name);
		};
	}

	private DataType longest(JsonNode type) {
		List<String> values = type.get("values").valueStream().map(JsonNode::asString).toList();
		return new StringType(StringType.Kind.VARYING, values.stream().mapToInt(String::length).max().orElse(1), null);
	}

	private static @Nullable Integer number(JsonNode node, String name) {
		return node.has(name) ? node.get(name).asInt() : null;
	}

	private static @Nullable String text(JsonNode node, String name) {
		return node.has(name) ? node.get(name).asString() : null;
	}

}
