package dev.migrate.execution;

import java.sql.SQLException;

import dev.migrate.revision.RevisionException;

/** Our own tables could not be read or written. */
public final class BookkeepingException extends RevisionException {

	private static final long serialVersionUID = 1L;

	BookkeepingException(String table, SQLException cause) {
		super(("The database refused what was asked of the version table %s or its history: %s (SQLSTATE %s). No revision"
				+ " was running. Mend what it says, and start again.")
			.formatted(table, cause.getMessage(), cause.getSQLState()), cause);
	}

}
