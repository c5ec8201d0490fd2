package dev.migrate.conformance;

import java.util.List;

import dev.migrate.schema.ArrayType;
import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.IntervalType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import tools.jackson.databind.JsonNode;

import static dev.migrate.conformance.NeutralDefinitions.text;
import static dev.migrate.conformance.SharedTypes.number;

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
			case "char" -> new StringType(StringType.Kind.FIXED, number(type, "length"), null);
			case "real" -> PlainType.REAL;
			case "uuid" -> PlainType.UUID;
			case "interval" -> new IntervalType(text(type, "fields"), number(type, "precision"));
			case "binary" -> new BinaryType(null);
			case "array" -> new ArrayType(type(type.get("of")), type.path("dimensions").asInt(1));
			case "enum" -> enumeration(type);
			default -> SharedTypes.of(type).orElseGet(() -> new NamedType(words(name, type)));
		};
	}

	private DataType enumeration(JsonNode type) {
		List<String> values = type.get("values").valueStream().map(JsonNode::asString).toList();
		if (!type.path("native").asBoolean(true)) {
			return SharedTypes.longest(type, values);
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

}
