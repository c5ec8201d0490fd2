package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Add rows to a table.
 *
 * @param table the table
 * @param rows the rows
 */
public record BulkInsert(ObjectName table, Rows rows) implements Operation {

	public BulkInsert {
		Required.value(table, "the table (bulk insert)");
		Required.value(rows, "the rows (bulk insert)");
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.bulkInsert(this);
	}

}
