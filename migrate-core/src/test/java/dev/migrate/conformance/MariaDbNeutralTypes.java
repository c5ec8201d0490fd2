package dev.migrate.conformance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;

import static dev.migrate.conformance.NeutralDefinitions.text;
import static dev.migrate.conformance.SharedTypes.number;

/** The recorded types on MariaDB. */
final class MariaDbNeutralTypes implements NeutralTypes {

	@Override
	public boolean needsCheck(JsonNode type) {
		return type.path("createConstraint").asBoolean(false);
	}

	@Override
	public CountingKey countingKey(JsonNode type) {
		return new CountingKey(type(type), true);
	}

	@Override
	public DataType type(JsonNode type) {
		String name = type.get("name").asString();
		if (type.path("unsigned").asBoolean(false)) {
			return new NamedType(unsigned(name, type) + " unsigned");
		}
		return switch (name) {
			case "char" -> new StringType(StringType.Kind.FIXED, number(type, "length"), text(type, "collation"));
			case "text" -> largeText(type);
			case "uuid" -> PlainType.UUID;
			case "time", "timestamp" -> time(type);
			case "binary" -> binary(type);
			case "enum" -> enumeration(type);
			default -> SharedTypes.of(type).orElseGet(() -> new NamedType(words(name, type)));
		};
	}

	private String unsigned(String name, JsonNode type) {
		return name.equals("numeric")
				? "decimal(%d, %d)".formatted(type.get("precision").asInt(), type.get("scale").asInt())
				: name.replace("Integer", "int").replace("integer", "int").toLowerCase(Locale.ROOT);
	}

	private DataType largeText(JsonNode type) {
		return type.has("size") ? new NamedType(text(type, "size") + "text") : SharedTypes.of(type).orElseThrow();
	}

	private DataType time(JsonNode type) {
		return type.path("native").asBoolean(false) ? new NamedType("timestamp") : SharedTypes.of(type).orElseThrow();
	}

	private DataType binary(JsonNode type) {
		if (type.has("size")) {
			return new NamedType(text(type, "size") + "blob");
		}
		return type.path("fixed").asBoolean(false) ? new NamedType("binary(" + number(type, "length") + ")")
				: new BinaryType(number(type, "length"));
	}

	private DataType enumeration(JsonNode type) {
		List<String> values = type.get("values").valueStream().map(JsonNode::asString).toList();
		if (!type.path("native").asBoolean(true)) {
			return SharedTypes.longest(type, values);
		}
		return new EnumType(null, values);
	}

	private String words(String name, JsonNode type) {
		return switch (name) {
			case "raw" -> type.get("sql").asString();
			case "tinyInteger" -> "tinyint";
			case "mediumInteger" -> "mediumint";
			case "float" -> type.has("precision") ? "float(" + type.get("precision").asInt() + ")" : "float";
			case "bit" -> type.has("length") ? "bit(" + type.get("length").asInt() + ")" : "bit";
			case "set" -> type.get("values")
				.valueStream()
				.map((value) -> "'" + value.asString().replace("'", "''") + "'")
				.collect(Collectors.joining(",", "set(", ")"));
			default -> name;
		};
	}

}
