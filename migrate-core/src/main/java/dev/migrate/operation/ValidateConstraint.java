package dev.migrate.operation;

import dev.migrate.schema.ObjectName;

/**
 * Check the rows that a constraint has not checked yet.
 *
 * @param table the table
 * @param name the constraint
 */
public record ValidateConstraint(ObjectName table, String name) implements TableOperation {

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.validateConstraint(this);
	}

}
