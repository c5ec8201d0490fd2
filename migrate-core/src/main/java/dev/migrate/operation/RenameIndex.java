package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;
import org.jspecify.annotations.Nullable;

/**
 * Give an index another name.
 *
 * @param table its table, if it is said
 * @param index the index
 * @param newName the other name
 */
public record RenameIndex(@Nullable ObjectName table, ObjectName index, String newName) implements TableOperation {

	public RenameIndex {
		Required.value(index, "the index (rename index)");
		Required.value(newName, "the new name (rename index)");
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.renameIndex(this);
	}

}
