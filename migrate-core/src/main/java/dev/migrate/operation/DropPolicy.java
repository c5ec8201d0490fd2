package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Drop a policy of row-level security.
 *
 * @param table the table
 * @param name its name
 * @param options what to do if it is not there, or in use
 */
public record DropPolicy(ObjectName table, String name, Set<Removal> options) implements ObjectOperation {

	public DropPolicy {
		Required.value(table, "the table (drop policy)");
		Required.value(name, "the name (drop policy)");
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.dropPolicy(this);
	}

}
