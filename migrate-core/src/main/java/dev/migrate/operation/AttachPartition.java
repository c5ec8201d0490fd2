package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Make a table a partition of another.
 *
 * @param table the table it becomes a part of
 * @param partition the partition
 * @param bounds its rows
 */
public record AttachPartition(ObjectName table, ObjectName partition, String bounds) implements ObjectOperation {

	public AttachPartition {
		Required.value(table, "the table (attach partition)");
		Required.value(partition, "the partition (attach partition)");
		Required.value(bounds, "the bounds (attach partition)");
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.attachPartition(this);
	}

}
