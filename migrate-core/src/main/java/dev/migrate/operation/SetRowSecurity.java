package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Switch the row-level security of a table on or off.
 *
 * @param table the table
 * @param enabled whether policies hold
 * @param forced whether they hold for the owner, too
 */
public record SetRowSecurity(ObjectName table, boolean enabled, boolean forced) implements ObjectOperation {

	public SetRowSecurity {
		Required.value(table, "the table (set row security)");
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.setRowSecurity(this);
	}

}
