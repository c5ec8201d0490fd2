package dev.migrate.operation;

/** What else is said about something that is dropped. */
public enum Removal {

	/** Do nothing if there is none of that name. */
	IF_EXISTS,

	/** Let others write meanwhile. */
	CONCURRENTLY,

	/** Drop what depends on it, too. */
	CASCADE

}
