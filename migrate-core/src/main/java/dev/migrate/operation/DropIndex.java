package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;
import org.jspecify.annotations.Nullable;

/**
 * Drop an index.
 *
 * @param table its table, if it is said
 * @param index the index
 * @param options what to do if it is not there, or in use
 */
public record DropIndex(@Nullable ObjectName table, ObjectName index, Set<Removal> options) implements TableOperation {

	public DropIndex {
		Required.value(index, "the index (drop index)");
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.dropIndex(this);
	}

}
