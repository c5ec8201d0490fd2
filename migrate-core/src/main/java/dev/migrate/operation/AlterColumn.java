package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Change a column.
 *
 * @param table the table
 * @param column the column
 * @param change what becomes of it
 */
public record AlterColumn(ObjectName table, String column, ColumnChange change) implements TableOperation {

	public AlterColumn {
		Required.value(table, "the table (alter column)");
		Required.value(column, "the column (alter column)");
		Required.value(change, "the change (alter column)");
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.alterColumn(this);
	}

}
