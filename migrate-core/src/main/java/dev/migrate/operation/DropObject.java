package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Drop a view, a routine or a trigger.
 *
 * @param kind what it is
 * @param name its name
 * @param detail the types of its arguments, or its table; else empty
 * @param options what to do if it is not there, or in use
 */
public record DropObject(ReplaceableObject.Kind kind, ObjectName name, String detail,
		Set<Removal> options) implements ObjectOperation {

	public DropObject {
		Required.value(kind, "the kind (drop object)");
		Required.value(name, "the name (drop object)");
		Required.value(detail, "the detail (drop object)");
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.dropObject(this);
	}

}
