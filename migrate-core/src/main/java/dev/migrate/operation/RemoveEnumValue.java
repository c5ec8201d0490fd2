package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Take a value away from an enum type, if no row has it.
 *
 * @param type the type
 * @param value the value
 */
public record RemoveEnumValue(ObjectName type, String value) implements ObjectOperation {

	public RemoveEnumValue {
		Required.value(type, "the type (remove enum value)");
		Required.value(value, "the value (remove enum value)");
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.removeEnumValue(this);
	}

}
