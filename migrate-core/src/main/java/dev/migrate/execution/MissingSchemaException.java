package dev.migrate.execution;

import dev.migrate.revision.RevisionException;

/** The schema of the migration tables does not exist. */
public final class MissingSchemaException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String schema;

	MissingSchemaException(String schema) {
		super(schema.isEmpty()
				? "No schema of the session's search path exists, so the migration tables have no place. Nothing was run."
						+ " Create the schema, or name one in 'migrate.schema'."
				: ("Schema '%s', where the migration tables belong, does not exist. Nothing was run. Create it, or correct"
						+ " 'migrate.schema'.")
					.formatted(schema));
		this.schema = schema;
	}

	/** Return the schema; empty if none was named. */
	public String schema() {
		return this.schema;
	}

}
