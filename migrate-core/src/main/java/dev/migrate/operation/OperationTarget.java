package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/** Takes operations, to run them or to write them down. */
public interface OperationTarget {

	/**
	 * Run an operation: one that has no method here, or one of your own.
	 * @see CustomOperation
	 */
	void run(Operation operation);

	/** Return the schema that everything is in which says nothing of a schema. */
	default @Nullable String schema() {
		return null;
	}

	/** Return a name in that schema. */
	default ObjectName name(String name) {
		return new ObjectName(schema(), name);
	}

}
