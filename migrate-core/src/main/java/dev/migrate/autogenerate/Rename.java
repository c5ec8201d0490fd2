package dev.migrate.autogenerate;

import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * A table or a column that had another name before.
 *
 * @param table the table, by its name from now on
 * @param column the column by its name from now on; null for the table itself
 * @param oldName the name before
 */
public record Rename(ObjectName table, @Nullable String column, String oldName) {

	/** Return that a table had another name. */
	public static Rename table(ObjectName table, String oldName) {
		return new Rename(table, null, oldName);
	}

	/** Return that a column had another name. */
	public static Rename column(ObjectName table, String column, String oldName) {
		return new Rename(table, column, oldName);
	}

}
