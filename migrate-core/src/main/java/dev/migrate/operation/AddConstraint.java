package dev.migrate.operation;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.ObjectName;

/**
 * Add a constraint to a table.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddConstraint(ObjectName table, Constraint constraint) implements TableOperation {

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.addConstraint(this);
	}

}
