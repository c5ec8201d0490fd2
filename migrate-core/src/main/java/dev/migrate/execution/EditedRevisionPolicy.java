package dev.migrate.execution;

/** What to do about applied revisions that were edited. */
public enum EditedRevisionPolicy {

	/** Refuse to run. */
	FAIL,

	/** Name them in the log and go on. */
	WARN

}
