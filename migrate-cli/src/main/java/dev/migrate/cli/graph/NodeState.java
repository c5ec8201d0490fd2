package dev.migrate.cli.graph;

import java.util.Locale;

/** How a revision stands to a database. */
public enum NodeState {

	/** The database has it. */
	APPLIED,

	/** The database does not have it. */
	PENDING,

	/** The last run failed at it. */
	FAILED,

	/** No database was asked. */
	UNKNOWN;

	/** Return the state as it is written down. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
