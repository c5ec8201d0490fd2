package dev.migrate.conformance;

import java.util.List;
import java.util.Optional;

import dev.migrate.schema.DataType;
import dev.migrate.schema.NumericType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.StringType;
import dev.migrate.schema.TimeType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static dev.migrate.conformance.NeutralDefinitions.text;

/** The recorded types that are the same on every database. */
final class SharedTypes {

	private SharedTypes() {
	}

	/** Return a type, if it is one of them. */
	static Optional<DataType> of(JsonNode type) {
		String name = type.get("name").asString();
		return Optional.ofNullable(switch (name) {
			case "string" -> new StringType(StringType.Kind.VARYING, number(type, "length"), text(type, "collation"));
			case "text" -> new StringType(StringType.Kind.UNLIMITED, null, text(type, "collation"));
			case "smallInteger" -> PlainType.SMALL_INTEGER;
			case "integer" -> PlainType.INTEGER;
			case "bigInteger" -> PlainType.BIG_INTEGER;
			case "boolean" -> PlainType.BOOLEAN;
			case "double" -> PlainType.DOUBLE;
			case "date" -> PlainType.DATE;
			case "json" -> PlainType.JSON;
			case "jsonb" -> PlainType.JSONB;
			case "numeric" -> new NumericType(number(type, "precision"), number(type, "scale"));
			case "time", "timestamp" -> new TimeType(name.equals("timestamp"), type.path("timeZone").asBoolean(false),
					number(type, "precision"));
			default -> null;
		});
	}

	/** Return text as long as the longest of these values, unless a length is said. */
	static DataType longest(JsonNode enumeration, List<String> values) {
		int longest = values.stream().mapToInt(String::length).max().orElse(1);
		return new StringType(StringType.Kind.VARYING, enumeration.path("length").asInt(longest), null);
	}

	/** Return a number that a type says, if it does. */
	static @Nullable Integer number(JsonNode type, String name) {
		return type.has(name) ? type.get(name).asInt() : null;
	}

}
