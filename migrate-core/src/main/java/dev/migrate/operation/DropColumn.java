package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Drop a column.
 *
 * @param table the table
 * @param column the column
 * @param options what to do if it is not there, or in use
 */
public record DropColumn(ObjectName table, String column, Set<Removal> options) implements TableOperation {

	public DropColumn {
		Required.value(table, "the table (drop column)");
		Required.value(column, "the column (drop column)");
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.dropColumn(this);
	}

}
