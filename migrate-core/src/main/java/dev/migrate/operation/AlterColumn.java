package dev.migrate.operation;

import dev.migrate.schema.ObjectName;

/**
 * Change a column.
 *
 * @param table the table
 * @param column the column
 * @param change what becomes of it
 */
public record AlterColumn(ObjectName table, String column, ColumnChange change) implements TableOperation {

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.alterColumn(this);
	}

}
