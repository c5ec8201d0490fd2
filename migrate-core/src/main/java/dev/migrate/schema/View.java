package dev.migrate.schema;

/**
 * A query that has a name.
 *
 * @param name its name
 * @param materialized whether it keeps its rows
 * @param query the query
 */
public record View(ObjectName name, boolean materialized, String query) {

	public View {
		Required.value(name, "the name (view)");
		Required.value(query, "the query (view)");
	}

}
