package dev.migrate.operation;

import dev.migrate.schema.ObjectName;

/**
 * Give a constraint another name.
 *
 * @param table the table
 * @param name the constraint
 * @param newName the other name
 */
public record RenameConstraint(ObjectName table, String name, String newName) implements TableOperation {

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.renameConstraint(this);
	}

}
