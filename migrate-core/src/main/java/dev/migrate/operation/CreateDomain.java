package dev.migrate.operation;

import java.util.List;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;
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
		Required.value(name, "the name (create domain)");
		Required.value(type, "the type (create domain)");
		checks = Required.list(checks, "the checks (create domain)");
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.createDomain(this);
	}

}
