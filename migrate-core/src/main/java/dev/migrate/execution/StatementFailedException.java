package dev.migrate.execution;

import java.sql.SQLException;

/**
 * A statement of a revision failed. A revision lets it out; it is shown with its place.
 */
public final class StatementFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int number;

	private final String statement;

	StatementFailedException(int number, String statement, SQLException cause) {
		super("Statement %d failed: %s".formatted(number, cause.getMessage()), cause);
		this.number = number;
		this.statement = statement;
	}

	/** Return the number of the statement in its revision, from 1. */
	public int number() {
		return this.number;
	}

	/** Return the text of the statement. */
	public String statement() {
		return this.statement;
	}

}
