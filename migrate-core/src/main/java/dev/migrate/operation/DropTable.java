package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.ObjectName;

/**
 * Drop a table.
 *
 * @param table the table
 * @param options what to do if it is not there, or in use
 */
public record DropTable(ObjectName table, Set<Removal> options) implements TableOperation {

	public DropTable {
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.dropTable(this);
	}

}
