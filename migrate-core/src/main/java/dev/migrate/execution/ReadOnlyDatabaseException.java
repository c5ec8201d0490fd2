package dev.migrate.execution;

import java.sql.SQLException;

import dev.migrate.revision.RevisionException;

/** The database only takes readers. */
public final class ReadOnlyDatabaseException extends RevisionException {

	private static final long serialVersionUID = 1L;

	ReadOnlyDatabaseException(SQLException cause) {
		super(("The database does not take changes: %s. Nothing was run. Give migrations a URL that leads to the primary"
				+ " server ('migrate.url'), or a user whose sessions are not read-only.")
			.formatted(cause.getMessage()), cause);
	}

}
