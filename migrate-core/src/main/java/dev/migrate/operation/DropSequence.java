package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Drop a sequence.
 *
 * @param name its name
 * @param options what to do if it is not there, or in use
 */
public record DropSequence(ObjectName name, Set<Removal> options) implements ObjectOperation {

	public DropSequence {
		Required.value(name, "the name (drop sequence)");
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.dropSequence(this);
	}

}
