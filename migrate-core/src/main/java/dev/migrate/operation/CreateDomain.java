package dev.migrate.operation;

import java.util.List;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Create a domain.
 *
 * @param name its name
 * @param type the type it is made of
 * @param nullable whether null is a value of it
 * @param defaultValue its default
 * @param checks what its values must meet
 */
public record CreateDomain(ObjectName name, DataType type, boolean nullable, @Nullable DefaultValue defaultValue,
		List<CheckConstraint> checks) implements ObjectOperation {

	public CreateDomain {
		checks = List.copyOf(checks);
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.createDomain(this);
	}

}
