package dev.migrate.execution;

import dev.migrate.revision.RevisionException;

/** A revision tries to end the transaction it runs in. */
public final class TransactionControlException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String statement;

	TransactionControlException(String revision, int number, String statement) {
		super(("Revision '%s', statement %d: '%s' would begin or end a transaction, but the revision and its version row"
				+ " are committed together by us. Nothing of the revision was kept. Take the statement out; if the"
				+ " revision must not run in a transaction, say 'transactional: false' in its header.")
			.formatted(revision, number, statement));
		this.statement = statement;
	}

	/** Return the statement. */
	public String statement() {
		return this.statement;
	}

}
