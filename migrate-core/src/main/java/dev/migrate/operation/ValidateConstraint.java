package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Check the rows that a constraint has not checked yet.
 *
 * @param table the table
 * @param name the constraint
 */
public record ValidateConstraint(ObjectName table, String name) implements TableOperation {

	public ValidateConstraint {
		Required.value(table, "the table (validate constraint)");
		Required.value(name, "the name (validate constraint)");
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.validateConstraint(this);
	}

}
