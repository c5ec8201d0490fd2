package dev.migrate.execution;

import java.sql.SQLException;

import dev.migrate.revision.RevisionException;

/** The database user may not do what migrations need. */
public final class MissingPrivilegeException extends RevisionException {

	private static final long serialVersionUID = 1L;

	MissingPrivilegeException(String user, String place, String grant, SQLException cause) {
		super(("User '%s' may not use the migration tables in schema '%s': %s. Nothing was run. Grant it what it needs%s, or"
				+ " migrate as another user ('migrate.user', 'migrate.password').")
			.formatted(user, place, cause.getMessage(), grant.isEmpty() ? "" : ": " + grant), cause);
	}

}
