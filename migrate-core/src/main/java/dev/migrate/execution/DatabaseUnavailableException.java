package dev.migrate.execution;

import dev.migrate.revision.RevisionException;

/** No connection to the database could be had. */
public final class DatabaseUnavailableException extends RevisionException {

	private static final long serialVersionUID = 1L;

	DatabaseUnavailableException(Exception cause) {
		this(cause, false);
	}

	/**
	 * The database was lost.
	 * @param begun whether revisions were committed before
	 */
	DatabaseUnavailableException(Exception cause, boolean begun) {
		super(("The database can't be reached: %s. %s Check that the server is up and that URL,"
				+ " user and password of the data source are right; then start again.")
			.formatted(reason(cause), begun ? "What was committed before that stays applied." : "Nothing was run."),
				cause);
	}

	// Some drivers end their messages with a full stop.
	private static String reason(Exception cause) {
		return String.valueOf(cause.getMessage()).strip().replaceFirst("[.]+$", "");
	}

}
