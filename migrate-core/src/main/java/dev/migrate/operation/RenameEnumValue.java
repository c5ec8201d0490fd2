package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Give a value of an enum type another name.
 *
 * @param type the type
 * @param value the value
 * @param newValue the other name
 */
public record RenameEnumValue(ObjectName type, String value, String newValue) implements ObjectOperation {

	public RenameEnumValue {
		Required.value(type, "the type (rename enum value)");
		Required.value(value, "the value (rename enum value)");
		Required.value(newValue, "the new value (rename enum value)");
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.renameEnumValue(this);
	}

}
