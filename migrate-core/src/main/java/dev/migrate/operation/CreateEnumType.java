package dev.migrate.operation;

import java.util.List;
import java.util.Set;

import dev.migrate.schema.ObjectName;

/**
 * Create an enum type.
 *
 * @param name its name
 * @param values its values in their order
 * @param options what to do if it is there
 */
public record CreateEnumType(ObjectName name, List<String> values, Set<Creation> options) implements ObjectOperation {

	public CreateEnumType {
		values = List.copyOf(values);
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.createEnumType(this);
	}

}
