package dev.migrate.conformance;

import java.util.List;

import dev.migrate.schema.BinaryType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import tools.jackson.databind.JsonNode;

import static dev.migrate.conformance.SharedTypes.number;

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
			case "char" -> new StringType(StringType.Kind.FIXED, number(type, "length"), null);
			case "real" -> PlainType.REAL;
			// Alembic keeps them without dashes.
			case "uuid" -> new StringType(StringType.Kind.FIXED, DIGITS_OF_A_UUID, null);
			case "binary" -> new BinaryType(null);
			case "enum" -> longest(type);
			default -> SharedTypes.of(type)
				.orElseGet(() -> new NamedType(name.equals("raw") ? type.get("sql").asString() : name));
		};
	}

	private DataType longest(JsonNode type) {
		List<String> values = type.get("values").valueStream().map(JsonNode::asString).toList();
		return new StringType(StringType.Kind.VARYING, values.stream().mapToInt(String::length).max().orElse(1), null);
	}

}
