package dev.migrate.operation;

import dev.migrate.schema.Required;

/**
 * Create or replace a view, a routine or a trigger.
 *
 * @param object what it is from now on
 * @param replace whether one of that name is replaced
 */
public record CreateObject(ReplaceableObject object, boolean replace) implements ObjectOperation {

	public CreateObject {
		Required.value(object, "the object (create object)");
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.createObject(this);
	}

}
