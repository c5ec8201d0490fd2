package dev.migrate.autogenerate;

import java.util.List;
import java.util.Set;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;

/**
 * What a database shall look like, and what is to be known to get there.
 *
 * @param schema what it shall look like
 * @param renames what had another name before
 * @param unmanaged tables that are none of the application's business, though it knows
 * them
 * @param saysOptions whether it says how tables are kept; else they stay as they are
 */
public record TargetSchema(Schema schema, List<Rename> renames, Set<ObjectName> unmanaged, boolean saysOptions) {

	public TargetSchema {
		renames = List.copyOf(renames);
		unmanaged = Set.copyOf(unmanaged);
	}

	/** Return a target about which nothing more is to be known. */
	public static TargetSchema of(Schema schema) {
		return new TargetSchema(schema, List.of(), Set.of(), true);
	}

}
