package dev.migrate.version;

import dev.migrate.revision.RevisionException;

/** The session that should have the lock alone is shared with another client. */
public final class SharedSessionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	SharedSessionException() {
		super("The database session already had the migration lock before it was taken: a pooler hands the same session"
				+ " to several clients. Nothing was run. Give migrations a URL that leads to the database directly, in"
				+ " 'migrate.url' or by a @MigrateDataSource.");
	}

}
