package dev.migrate.dialect;

/** What became of a transaction. */
public enum CommitOutcome {

	/** It is in the database. */
	COMMITTED,

	/** Nothing of it is in the database. */
	ROLLED_BACK,

	/** The server still works on it. */
	IN_PROGRESS,

	/** The server can't say. */
	UNKNOWN

}
