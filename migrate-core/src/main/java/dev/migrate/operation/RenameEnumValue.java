package dev.migrate.operation;

import dev.migrate.schema.ObjectName;

/**
 * Give a value of an enum type another name.
 *
 * @param type the type
 * @param value the value
 * @param newValue the other name
 */
public record RenameEnumValue(ObjectName type, String value, String newValue) implements ObjectOperation {

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.renameEnumValue(this);
	}

}
