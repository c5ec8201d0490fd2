package dev.migrate.execution;

/** What to do when another instance has the migration lock. */
public enum LockPolicy {

	/** Wait until it is free, then do what is left to do. */
	WAIT,

	/** Fail at once. */
	FAIL,

	/**
	 * Leave the work to the other instance: wait until it has done what this one needs,
	 * and fail if it ends before that.
	 */
	SKIP_AND_VERIFY

}
