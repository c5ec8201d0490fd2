package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Something that is replaced as a whole: its next definition is stated, its last one
 * comes back without being typed again.
 *
 * @param kind what it is
 * @param name its name
 * @param detail for a routine the types of its arguments, for a trigger its table; else
 * empty
 * @param definition for a view its query; for a routine or a trigger the whole statement
 * that creates it
 */
public record ReplaceableObject(Kind kind, ObjectName name, String detail, String definition) {

	public ReplaceableObject {
		Required.value(kind, "the kind (replaceable object)");
		Required.value(name, "the name (replaceable object)");
		Required.value(detail, "the detail (replaceable object)");
		Required.value(definition, "the definition (replaceable object)");
	}

	/** What can be replaced as a whole. */
	public enum Kind {

		/** A view. */
		VIEW,

		/** A view that keeps its rows. */
		MATERIALIZED_VIEW,

		/** A function. */
		FUNCTION,

		/** A procedure. */
		PROCEDURE,

		/** A trigger. */
		TRIGGER;

		/** Return how SQL says it. */
		public String sql() {
			return name().replace('_', ' ');
		}

	}

}
