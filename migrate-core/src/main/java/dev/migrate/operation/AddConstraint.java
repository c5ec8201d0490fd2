package dev.migrate.operation;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Add a constraint to a table.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddConstraint(ObjectName table, Constraint constraint) implements TableOperation {

	public AddConstraint {
		Required.value(table, "the table (add constraint)");
		Required.value(constraint, "the constraint (add constraint)").requireComplete();
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.addConstraint(this);
	}

}
