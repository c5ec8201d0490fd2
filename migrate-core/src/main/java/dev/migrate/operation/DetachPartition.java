package dev.migrate.operation;

import dev.migrate.schema.ObjectName;

/**
 * Make a partition a table of its own.
 *
 * @param table the table it was a part of
 * @param partition the partition
 * @param concurrently whether others can go on meanwhile
 */
public record DetachPartition(ObjectName table, ObjectName partition, boolean concurrently) implements ObjectOperation {

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.detachPartition(this);
	}

}
