package dev.migrate.execution;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** What is asked for can't be done with a lock that lives on a transaction. */
public final class LockScopeException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private LockScopeException(String message) {
		super(message);
	}

	static LockScopeException notIn(String dialect) {
		return new LockScopeException(
				("'migrate.lock-scope=transaction' is for PostgreSQL behind a pooler; %s has no lock"
						+ " that lives on a transaction. Nothing was run. Leave it out, or set it to 'session', and let"
						+ " migrations connect to the database directly.")
					.formatted(dialect));
	}

	static LockScopeException withoutTransaction(RevisionId revision) {
		return new LockScopeException(
				("Revision '%s' says that it runs without a transaction, so no lock that lives on one"
						+ " could protect it, as 'migrate.lock-scope=transaction' asks for. Nothing was run. Give migrations a URL"
						+ " that leads to the database directly, in 'migrate.url' or by a @MigrateDataSource, and leave"
						+ " 'migrate.lock-scope' at 'session', at least for this revision.")
					.formatted(revision));
	}

	static LockScopeException skipping() {
		return new LockScopeException(
				"With 'migrate.lock-scope=transaction' the lock is free between two revisions, so nobody"
						+ " can tell whether another instance has failed or only goes on a moment later. Nothing was run. Use"
						+ " 'migrate.lock-policy=wait', or 'migrate.mode=validate' where an instance must never migrate.");
	}

}
