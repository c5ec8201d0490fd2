package dev.migrate.operation;

import java.util.List;

import dev.migrate.schema.ObjectName;

/**
 * Make several changes to one table, in one go where the database can.
 *
 * @param table the table
 * @param changes the changes in their order
 * @param options how a database goes about it
 */
public record AlterTable(ObjectName table, List<TableOperation> changes,
		List<AlterTableOption> options) implements TableOperation {

	public AlterTable {
		changes = List.copyOf(changes);
		options = List.copyOf(options);
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.alterTable(this);
	}

}
