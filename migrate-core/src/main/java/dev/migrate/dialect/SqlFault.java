package dev.migrate.dialect;

/** The faults of a database that we have something to say about. */
public enum SqlFault {

	/** A table does not exist. */
	MISSING_TABLE,

	/** A column does not exist. */
	MISSING_COLUMN,

	/** A schema does not exist. */
	MISSING_SCHEMA,

	/** The user may not do this. */
	NO_PRIVILEGE,

	/** An earlier statement of the transaction failed. */
	TRANSACTION_FAILED,

	/** The statement was cancelled. */
	CANCELLED,

	/** Somebody else had a lock for too long, or each waited for the other. */
	LOCKED,

	/** The connection is gone, and with it the session. */
	CONNECTION_LOST,

	/** The server only takes readers. */
	READ_ONLY,

	/** Rows don't fit what was wanted of them. */
	UNFIT_ROWS,

	/** Anything else. */
	OTHER

}
