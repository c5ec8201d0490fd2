package dev.migrate.version;

/** What is known of a statement that no transaction holds together with its record. */
public enum StatementState {

	/** It was about to run; nobody has written down what became of it. */
	RUNNING,

	/** It has taken effect. */
	DONE,

	/** It has had no effect, and is run by whoever goes on. */
	NOT_DONE

}
