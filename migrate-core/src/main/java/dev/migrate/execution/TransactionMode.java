package dev.migrate.execution;

/** How many revisions a transaction holds. */
public enum TransactionMode {

	/** One: what is done stays done when a later revision fails. */
	PER_REVISION,

	/** All of a run: everything or nothing. */
	ALL

}
