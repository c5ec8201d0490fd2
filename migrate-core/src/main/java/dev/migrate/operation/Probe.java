package dev.migrate.operation;

import dev.migrate.schema.Required;

/**
 * What tells whether a statement has taken effect, when a run has stopped before it could
 * write that down.
 *
 * @param query a query whose first column of the first row is true if it has, and false
 * if it has not; no row, or null, says nothing
 */
public record Probe(String query) {

	public Probe {
		Required.value(query, "the query of a probe");
		if (query.isBlank()) {
			throw new IllegalArgumentException("A probe needs a query");
		}
	}

	/** Return a probe that asks the database. */
	public static Probe query(String query) {
		return new Probe(query);
	}

}
