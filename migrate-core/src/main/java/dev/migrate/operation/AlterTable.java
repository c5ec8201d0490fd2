package dev.migrate.operation;

import java.util.List;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

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
		Required.value(table, "the table (alter table)");
		changes = Required.list(changes, "the changes (alter table)");
		options = Required.list(options, "the options (alter table)");
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.alterTable(this);
	}

}
