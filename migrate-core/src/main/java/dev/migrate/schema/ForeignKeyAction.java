package dev.migrate.schema;

/** What becomes of a row when the one it refers to goes away or changes its key. */
public enum ForeignKeyAction {

	/** The change is refused at the end of the statement, or later if deferred. */
	NO_ACTION,

	/** The change is refused at once. */
	RESTRICT,

	/** It goes or changes along. */
	CASCADE,

	/** Its reference becomes null. */
	SET_NULL,

	/** Its reference becomes the default of its column. */
	SET_DEFAULT;

	/** Return how SQL says it. */
	public String sql() {
		return name().replace('_', ' ');
	}

}
