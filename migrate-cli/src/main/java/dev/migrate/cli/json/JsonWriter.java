package dev.migrate.cli.json;

import java.util.Collection;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Writes values as RFC 8259 wants them. */
final class JsonWriter {

	private final StringBuilder text;

	JsonWriter(StringBuilder text) {
		this.text = text;
	}

	void write(@Nullable Object value) {
		if (value == null || value instanceof Number || value instanceof Boolean) {
			this.text.append(value);
		}
		else if (value instanceof JsonObject object) {
			object(object);
		}
		else if (value instanceof Collection<?> elements) {
			array(elements);
		}
		else if (value instanceof Optional<?> optional) {
			write(optional.orElse(null));
		}
		else {
			string(value.toString());
		}
	}

	private void object(JsonObject object) {
		this.text.append('{');
		String separator = "";
		for (var entry : object.values().entrySet()) {
			this.text.append(separator);
			string(entry.getKey());
			this.text.append(':');
			write(entry.getValue());
			separator = ",";
		}
		this.text.append('}');
	}

	private void array(Collection<?> elements) {
		this.text.append('[');
		String separator = "";
		for (Object element : elements) {
			this.text.append(separator);
			write(element);
			separator = ",";
		}
		this.text.append(']');
	}

	private void string(String value) {
		this.text.append('"');
		value.chars().forEach(this::character);
		this.text.append('"');
	}

	private void character(int character) {
		switch (character) {
			case '"', '\\' -> this.text.append('\\').append((char) character);
			case '\n' -> this.text.append("\\n");
			case '\r' -> this.text.append("\\r");
			case '\t' -> this.text.append("\\t");
			default -> {
				if (character < ' ') {
					this.text.append("\\u%04x".formatted(character));
				}
				else {
					this.text.append((char) character);
				}
			}
		}
	}

}
