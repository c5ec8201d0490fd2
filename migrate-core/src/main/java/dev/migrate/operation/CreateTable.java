package dev.migrate.operation;

import dev.migrate.schema.Required;
import dev.migrate.schema.Table;

/**
 * Create a table with its indexes.
 *
 * @param table the table
 * @param ifNotExists whether to do nothing if there is a table of that name
 */
public record CreateTable(Table table, boolean ifNotExists) implements TableOperation {

	public CreateTable {
		Required.value(table, "the table (create table)");
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.createTable(this);
	}

}
