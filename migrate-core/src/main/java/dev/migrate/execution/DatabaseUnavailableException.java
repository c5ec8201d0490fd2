package dev.migrate.execution;

import dev.migrate.revision.RevisionException;

/** No connection to the database could be had. */
public final class DatabaseUnavailableException extends RevisionException {

	private static final long serialVersionUID = 1L;

	DatabaseUnavailableException(Exception cause) {
		super(("The database can't be reached: %s. Nothing was run. Check that the server is up and that URL,"
				+ " user and password of the data source are right; then start again.")
			.formatted(reason(cause)), cause);
	}

	// Some drivers end their messages with a full stop.
	private static String reason(Exception cause) {
		return String.valueOf(cause.getMessage()).strip().replaceFirst("[.]+$", "");
	}

}
