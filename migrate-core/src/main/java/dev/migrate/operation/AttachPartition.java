package dev.migrate.operation;

import dev.migrate.schema.ObjectName;

/**
 * Make a table a partition of another.
 *
 * @param table the table it becomes a part of
 * @param partition the partition
 * @param bounds its rows
 */
public record AttachPartition(ObjectName table, ObjectName partition, String bounds) implements ObjectOperation {

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.attachPartition(this);
	}

}
