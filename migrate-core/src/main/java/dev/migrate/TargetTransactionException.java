package dev.migrate;

import dev.migrate.revision.RevisionException;

/**
 * Statements that describe a schema would end the transaction in which they are tried.
 */
public final class TargetTransactionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	TargetTransactionException(String target, String statement) {
		super("Among %s is '%s', which controls transactions: they are run in one that is rolled back. Nothing was done. Remove it."
			.formatted(target, statement));
	}

}
