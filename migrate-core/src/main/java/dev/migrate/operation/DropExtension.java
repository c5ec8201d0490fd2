package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.Required;

/**
 * Remove an extension.
 *
 * @param name its name
 * @param options what to do if it is not there, or in use
 */
public record DropExtension(String name, Set<Removal> options) implements ObjectOperation {

	public DropExtension {
		Required.value(name, "the name (drop extension)");
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.dropExtension(this);
	}

}
