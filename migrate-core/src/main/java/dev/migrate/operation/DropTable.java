package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Drop a table.
 *
 * @param table the table
 * @param options what to do if it is not there, or in use
 */
public record DropTable(ObjectName table, Set<Removal> options) implements TableOperation {

	public DropTable {
		Required.value(table, "the table (drop table)");
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.dropTable(this);
	}

}
