package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.Column;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;
import org.jspecify.annotations.Nullable;

/**
 * Add a column with what comes with it.
 *
 * @param table the table
 * @param column the column
 * @param position where it goes, if not to the end
 * @param options what to do if it is there
 */
public record AddColumn(ObjectName table, Column column, @Nullable ColumnPosition position,
		Set<Creation> options) implements TableOperation {

	public AddColumn {
		Required.value(table, "the table (add column)");
		Required.value(column, "the column (add column)").requireComplete();
		options = Set.copyOf(options);
	}

	public AddColumn(ObjectName table, Column column, Set<Creation> options) {
		this(table, column, null, options);
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.addColumn(this);
	}

}
