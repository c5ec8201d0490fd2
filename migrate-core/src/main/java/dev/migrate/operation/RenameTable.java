package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Give a table another name in its schema.
 *
 * @param table the table
 * @param newName the other name
 */
public record RenameTable(ObjectName table, String newName) implements TableOperation {

	public RenameTable {
		Required.value(table, "the table (rename table)");
		Required.value(newName, "the new name (rename table)");
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.renameTable(this);
	}

}
