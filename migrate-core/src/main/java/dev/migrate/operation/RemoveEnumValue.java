package dev.migrate.operation;

import dev.migrate.schema.ObjectName;

/**
 * Take a value away from an enum type, if no row has it.
 *
 * @param type the type
 * @param value the value
 */
public record RemoveEnumValue(ObjectName type, String value) implements ObjectOperation {

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.removeEnumValue(this);
	}

}
