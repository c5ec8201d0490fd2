package dev.migrate.execution;

/** How long the migration lock is held at a time. */
public enum LockScope {

	/** As long as the run: its session has it. */
	SESSION,

	/**
	 * A transaction at a time: for PostgreSQL behind a pooler that gives each transaction
	 * another session.
	 */
	TRANSACTION

}
