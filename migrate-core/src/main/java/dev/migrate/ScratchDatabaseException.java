package dev.migrate;

import java.sql.SQLException;

import dev.migrate.revision.RevisionException;

/** There is no database in which something could be tried. */
public final class ScratchDatabaseException extends RevisionException {

	private static final long serialVersionUID = 1L;

	ScratchDatabaseException(SQLException cause) {
		super("No scratch database can be had beside the one of the application: %s. Nothing was done. Let its user create databases, or name an empty one of the same kind: --scratch=jdbc:…"
			.formatted(cause.getMessage()), cause);
	}

	ScratchDatabaseException(String table) {
		super("The database that was named as scratch is not empty: it has the table '%s', for one. Nothing was done. Name one with nothing in it, as all revisions are applied to it."
			.formatted(table));
	}

}
