package dev.migrate.cli.json;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** An object of named values in the order in which they were put; written on one line. */
public final class JsonObject {

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	/**
	 * Put a value: a text, a number, a truth value, an object, a collection of them, or
	 * nothing. Anything else is written as its text.
	 */
	public JsonObject put(String name, @Nullable Object value) {
		this.values.put(name, value);
		return this;
	}

	Map<String, @Nullable Object> values() {
		return this.values;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		new JsonWriter(text).write(this);
		return text.toString();
	}

}
