package dev.migrate.autogenerate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrate.dialect.ScratchDatabase;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;

/**
 * Schemas other than the default one have other names in a scratch database.
 *
 * @param names the schemas, by their names before
 */
record Relocation(Map<String, String> names) {

	/** Return the way into a scratch database. */
	static Relocation into(ScratchDatabase scratch, List<String> schemas) {
		return new Relocation(schemas.stream().collect(Collectors.toMap((name) -> name, scratch::schema)));
	}

	/** Return the way back. */
	Relocation back() {
		Map<String, String> back = new HashMap<>();
		this.names.forEach((there, here) -> back.put(here, there));
		return new Relocation(back);
	}

	List<String> schemas() {
		return this.names.values().stream().sorted().toList();
	}

	Schema of(Schema schema) {
		if (this.names.entrySet().stream().allMatch((entry) -> entry.getKey().equals(entry.getValue()))) {
			return schema;
		}
		return new SchemaRewriting(this::name, this::text)
			.schema(schema.schemas(schema.schemas().stream().map(this::schema).toList()));
	}

	private String schema(String name) {
		return this.names.getOrDefault(name, name);
	}

	private ObjectName name(ObjectName name) {
		return (name.schema() != null) ? new ObjectName(schema(name.schema()), name.name()) : name;
	}

	private String text(String sql) {
		String text = sql;
		for (Map.Entry<String, String> entry : this.names.entrySet()) {
			text = text.replaceAll("\\b\\Q%s\\E(?=\"?\\.)".formatted(entry.getKey()), entry.getValue());
		}
		return text;
	}

}
