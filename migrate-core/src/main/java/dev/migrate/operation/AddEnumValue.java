package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;
import org.jspecify.annotations.Nullable;

/**
 * Add a value to an enum type.
 *
 * @param type the type
 * @param value the value
 * @param position where it goes, if not to the end
 * @param options what to do if it is there
 */
public record AddEnumValue(ObjectName type, String value, @Nullable EnumPosition position,
		Set<Creation> options) implements ObjectOperation {

	public AddEnumValue {
		Required.value(type, "the type (add enum value)");
		Required.value(value, "the value (add enum value)");
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.addEnumValue(this);
	}

}
