package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table, a type, a view … as it is, without quotes.
 *
 * @param schema its schema (in MariaDB: its database), if it is not to be found by the
 * session's own rules
 * @param name its name in there; a dot in it is part of the name
 */
public record ObjectName(@Nullable String schema, String name) {

	public ObjectName {
		Required.value(name, "the name (object name)");
	}

	/** Return the name of something that the session finds by its own rules. */
	public static ObjectName of(String name) {
		return new ObjectName(null, name);
	}

	/** Return this name in a schema, if it has none yet. */
	public ObjectName orIn(@Nullable String otherSchema) {
		return (this.schema != null || otherSchema == null) ? this : new ObjectName(otherSchema, this.name);
	}

	/** Return another name in the same schema. */
	public ObjectName sibling(String otherName) {
		return new ObjectName(this.schema, otherName);
	}

	@Override
	public String toString() {
		return (this.schema != null) ? this.schema + "." + this.name : this.name;
	}

}
