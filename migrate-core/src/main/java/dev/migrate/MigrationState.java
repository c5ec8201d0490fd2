package dev.migrate;

/** How a database stands to the revisions of an application. */
public enum MigrationState {

	/** Everything is applied, and nothing else. */
	UP_TO_DATE,

	/** Revisions wait to be applied. */
	PENDING,

	/**
	 * Everything is applied, and revisions that follow it which the application does not
	 * know.
	 */
	AHEAD,

	/**
	 * The database has revisions that the application does not know, and not all that it
	 * knows.
	 */
	DIVERGED,

	/** The last run failed, and what failed is still to be done. */
	FAILED,

	/**
	 * A revision that commits in parts has stopped at a statement of which nobody knows
	 * whether it has taken effect. A person has to look, and to say so.
	 */
	DIRTY,

	/**
	 * The database could not be asked, or its version table is gone or makes no sense.
	 */
	UNKNOWN

}
