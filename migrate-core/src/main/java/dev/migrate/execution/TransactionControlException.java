package dev.migrate.execution;

import dev.migrate.revision.RevisionException;

/** A revision tries to end the transaction it runs in. */
public final class TransactionControlException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String statement;

	TransactionControlException(String revision, int number, String statement) {
		super(("Revision '%s', statement %d: '%s' would begin or end a transaction, but the revision and its version row"
				+ " are committed by us. It was not run. Take it out; a revision that must not run in a transaction says"
				+ " 'transactional: false'.")
			.formatted(revision, number, statement));
		this.statement = statement;
	}

	/** Return the statement. */
	public String statement() {
		return this.statement;
	}

}
