package dev.migrate.version;

/** How a step ended. */
public enum Outcome {

	/** A step without a transaction has begun; another row says how it ended. */
	STARTED,

	/** It is done, and the version row says so as well. */
	DONE,

	/** It failed; what it did in a transaction was rolled back. */
	FAILED,

	/** A person has said what became of a step that nobody else knew of. */
	RESOLVED

}
