package dev.migrate.schema;

import java.util.Set;

/**
 * A query that has a name.
 *
 * @param name its name
 * @param materialized whether it keeps its rows
 * @param query the query
 * @param uses the tables and views that it reads
 */
public record View(ObjectName name, boolean materialized, String query, Set<ObjectName> uses) {

	public View {
		Required.value(name, "the name (view)");
		Required.value(query, "the query (view)");
		uses = Set.copyOf(uses);
	}

}
