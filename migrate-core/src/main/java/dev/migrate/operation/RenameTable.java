package dev.migrate.operation;

import dev.migrate.schema.ObjectName;

/**
 * Give a table another name in its schema.
 *
 * @param table the table
 * @param newName the other name
 */
public record RenameTable(ObjectName table, String newName) implements TableOperation {

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.renameTable(this);
	}

}
