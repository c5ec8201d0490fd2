package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A part of a table that holds some of its rows.
 *
 * @param name its name
 * @param table the table it is a part of
 * @param bounds its rows, as in {@code FROM (1) TO (10)} or {@code DEFAULT}
 * @param partitionBy how it is partitioned itself, if it is
 */
public record Partition(ObjectName name, ObjectName table, String bounds, @Nullable String partitionBy) {

	public Partition {
		Required.value(name, "the name (partition)");
		Required.value(table, "the table (partition)");
		Required.value(bounds, "the bounds (partition)");
	}

}
