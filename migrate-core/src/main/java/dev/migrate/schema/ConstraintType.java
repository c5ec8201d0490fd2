package dev.migrate.schema;

/** The kinds of constraints. */
public enum ConstraintType {

	/** A primary key. */
	PRIMARY_KEY,

	/** A unique constraint. */
	UNIQUE,

	/** A foreign key. */
	FOREIGN_KEY,

	/** A check. */
	CHECK,

	/** An exclude constraint. */
	EXCLUDE

}
