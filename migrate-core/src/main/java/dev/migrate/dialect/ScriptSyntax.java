package dev.migrate.dialect;

import java.util.Optional;

/** How a database's own client wants a script. */
public interface ScriptSyntax {

	/**
	 * Return the statements that prepare the session, each with its end; may be empty.
	 */
	default String prologue() {
		return "";
	}

	/** Return the statement that begins a transaction. */
	default String begin() {
		return "BEGIN";
	}

	/** Return a statement with what ends it. */
	default String terminated(String statement) {
		return statement + ";";
	}

	/**
	 * Return a statement that fails unless a condition is true, so that a script which
	 * meets another database than it was written for changes nothing.
	 * @param condition SQL
	 * @param message what is wrong and what to do
	 */
	String guard(String condition, String message);

	/**
	 * Return a statement that fails if the step before it must not be committed, where
	 * the database would not find that out by itself.
	 */
	default Optional<String> lastCheck() {
		return Optional.empty();
	}

	/** Return the expression for the current time, as a value of the history table. */
	String now();

	/** Return the expression for the user of the session. */
	String user();

}
