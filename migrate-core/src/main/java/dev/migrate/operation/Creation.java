package dev.migrate.operation;

/** What else is said about something that is created. */
public enum Creation {

	/** Do nothing if there is one of that name. */
	IF_NOT_EXISTS,

	/** Let others write meanwhile. */
	CONCURRENTLY

}
