package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.Required;

/**
 * Create a schema.
 *
 * @param name its name
 * @param options what to do if it is there
 */
public record CreateSchema(String name, Set<Creation> options) implements ObjectOperation {

	public CreateSchema {
		Required.value(name, "the name (create schema)");
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.createSchema(this);
	}

}
