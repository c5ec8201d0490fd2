package dev.migrate.version;

/** Which way a step went. */
public enum Direction {

	/** From its down revisions to the revision. */
	UPGRADE,

	/** From the revision to its down revisions. */
	DOWNGRADE,

	/** The version rows were changed and nothing was run. */
	STAMP

}
