package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Give a constraint another name.
 *
 * @param table the table
 * @param name the constraint
 * @param newName the other name
 */
public record RenameConstraint(ObjectName table, String name, String newName) implements TableOperation {

	public RenameConstraint {
		Required.value(table, "the table (rename constraint)");
		Required.value(name, "the name (rename constraint)");
		Required.value(newName, "the new name (rename constraint)");
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.renameConstraint(this);
	}

}
