package dev.migrate.operation;

import dev.migrate.schema.ObjectName;

/**
 * Add rows to a table.
 *
 * @param table the table
 * @param rows the rows
 */
public record BulkInsert(ObjectName table, Rows rows) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.bulkInsert(this);
	}

}
