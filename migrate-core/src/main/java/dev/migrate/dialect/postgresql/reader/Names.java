package dev.migrate.dialect.postgresql.reader;

import dev.migrate.schema.ObjectName;

/**
 * Names things as a session does that looks into the default schema first.
 *
 * @param defaultSchema the default schema
 */
record Names(String defaultSchema) {

	ObjectName name(String schema, String name) {
		return schema.equals(this.defaultSchema) ? ObjectName.of(name) : new ObjectName(schema, name);
	}

}
