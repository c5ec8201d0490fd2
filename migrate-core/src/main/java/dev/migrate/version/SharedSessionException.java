package dev.migrate.version;

import dev.migrate.revision.RevisionException;

/** The session that should have the lock alone is shared with another client. */
public final class SharedSessionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	SharedSessionException() {
		super("The database session can't be trusted with the migration lock: it had it before it was asked, or it is not"
				+ " the one that the run began on. A pooler hands sessions to several clients. Nothing was run. Give migrations a URL that leads to the database directly, in"
				+ " 'migrate.url' or by a @MigrateDataSource.");
	}

}
