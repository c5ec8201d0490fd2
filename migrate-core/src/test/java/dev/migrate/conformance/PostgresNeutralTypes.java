package dev.migrate.conformance;

import java.util.List;

import dev.migrate.schema.ArrayType;
import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.IntervalType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.NumericType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.TimeType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The recorded types on PostgreSQL. */
final class PostgresNeutralTypes implements NeutralTypes {

	@Override
	public boolean needsCheck(JsonNode type) {
		return type.path("createConstraint").asBoolean(false) && !type.get("name").asString().equals("boolean");
	}

	@Override
	public CountingKey countingKey(JsonNode type) {
		String serial = switch (type.get("name").asString()) {
			case "bigInteger" -> "bigserial";
			case "smallInteger" -> "smallserial";
			default -> "serial";
		};
		return new CountingKey(new NamedType(serial), false);
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
			case "uuid" -> PlainType.UUID;
			case "json" -> PlainType.JSON;
			case "jsonb" -> PlainType.JSONB;
			case "numeric" -> new NumericType(number(type, "precision"), number(type, "scale"));
			case "time", "timestamp" -> new TimeType(name.equals("timestamp"), type.path("timeZone").asBoolean(false),
					number(type, "precision"));
			case "interval" -> new IntervalType(text(type, "fields"), number(type, "precision"));
			case "binary" -> new BinaryType(null);
			case "array" -> new ArrayType(type(type.get("of")), type.path("dimensions").asInt(1));
			case "enum" -> enumeration(type);
			default -> new NamedType(words(name, type));
		};
	}

	private DataType enumeration(JsonNode type) {
		List<String> values = type.get("values").valueStream().map(JsonNode::asString).toList();
		if (!type.path("native").asBoolean(true)) {
			int longest = values.stream().mapToInt(String::length).max().orElse(1);
			return new StringType(StringType.Kind.VARYING, type.path("length").asInt(longest), null);
		}
		ObjectName name = new ObjectName(text(type, "schema"), type.get("typeName").asString());
		if (!type.path("create").asBoolean(true)) {
			return new NamedType('"' + name.name() + '"');
		}
		return new EnumType(name, values);
	}

	private String words(String name, JsonNode type) {
		return switch (name) {
			case "raw" -> type.get("sql").asString();
			case "float" -> type.has("precision") ? "float(" + type.get("precision").asInt() + ")" : "float";
			case "bit" -> "bit" + (type.path("varying").asBoolean(false) ? " varying" : "")
					+ (type.has("length") ? "(" + type.get("length").asInt() + ")" : "");
			case "range", "multirange" -> range(type.get("of").asString()) + name;
			default -> name;
		};
	}

	private String range(String of) {
		return switch (of) {
			case "numeric" -> "num";
			case "timestamp" -> "ts";
			case "timestamptz" -> "tstz";
			default -> of;
		};
	}

	private static @Nullable Integer number(JsonNode node, String name) {
		return node.has(name) ? node.get(name).asInt() : null;
	}

	private static @Nullable String text(JsonNode node, String name) {
		return node.has(name) ? node.get(name).asString() : null;
	}

}
