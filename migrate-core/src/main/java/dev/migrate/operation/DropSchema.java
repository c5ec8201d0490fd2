package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.Required;

/**
 * Drop a schema.
 *
 * @param name its name
 * @param options what to do if it is not there, or in use
 */
public record DropSchema(String name, Set<Removal> options) implements ObjectOperation {

	public DropSchema {
		Required.value(name, "the name (drop schema)");
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.dropSchema(this);
	}

}
