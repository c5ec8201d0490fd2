package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Create an index.
 *
 * @param table the table
 * @param index the index
 * @param options what to do if it is there
 */
public record CreateIndex(ObjectName table, Index index, Set<Creation> options) implements TableOperation {

	public CreateIndex {
		Required.value(table, "the table (create index)");
		Required.value(index, "the index (create index)").requireComplete();
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(TableOperationVisitor<R> visitor) {
		return visitor.createIndex(this);
	}

}
