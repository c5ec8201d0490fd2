package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;
import org.jspecify.annotations.Nullable;

/**
 * Create a partition of a table.
 *
 * @param partition the partition
 * @param table the table it is a part of
 * @param bounds its rows, as in {@code FROM (1) TO (10)} or {@code DEFAULT}
 * @param partitionBy how it is partitioned itself, if it is
 */
public record CreatePartition(ObjectName partition, ObjectName table, String bounds,
		@Nullable String partitionBy) implements ObjectOperation {

	public CreatePartition {
		Required.value(partition, "the partition (create partition)");
		Required.value(table, "the table (create partition)");
		Required.value(bounds, "the bounds (create partition)");
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.createPartition(this);
	}

}
