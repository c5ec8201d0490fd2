package dev.migrate.operation;

import java.util.List;
import java.util.Set;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Create an enum type.
 *
 * @param name its name
 * @param values its values in their order
 * @param options what to do if it is there
 */
public record CreateEnumType(ObjectName name, List<String> values, Set<Creation> options) implements ObjectOperation {

	public CreateEnumType {
		Required.value(name, "the name (create enum type)");
		values = Required.list(values, "the values (create enum type)");
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.createEnumType(this);
	}

}
