package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;
import org.jspecify.annotations.Nullable;

/**
 * Say what a table is for.
 *
 * @param table the table
 * @param comment the comment; null takes it away
 */
public record CommentOnTable(ObjectName table, @Nullable String comment) implements TableOperation {

	public CommentOnTable {
		Required.value(table, "the table (comment on table)");
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.commentOnTable(this);
	}

}
