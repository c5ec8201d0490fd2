package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Make a partition a table of its own.
 *
 * @param table the table it was a part of
 * @param partition the partition
 * @param concurrently whether others can go on meanwhile
 */
public record DetachPartition(ObjectName table, ObjectName partition, boolean concurrently) implements ObjectOperation {

	public DetachPartition {
		Required.value(table, "the table (detach partition)");
		Required.value(partition, "the partition (detach partition)");
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.detachPartition(this);
	}

}
