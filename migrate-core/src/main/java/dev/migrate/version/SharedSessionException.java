package dev.migrate.version;

import dev.migrate.revision.RevisionException;

/** The session that should have the lock alone is shared with another client. */
public final class SharedSessionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	public SharedSessionException() {
		super("The database session can't be trusted with the migration lock, as a pooler hands it to other clients between"
				+ " two transactions. Nothing was run. Give migrations a URL that leads to the database directly, or to a"
				+ " pool that keeps sessions, in 'migrate.url' or by a @MigrateDataSource. Where only this pooler leads to"
				+ " the database, let each transaction take the lock for itself: 'migrate.lock-scope=transaction'.");
	}

}
