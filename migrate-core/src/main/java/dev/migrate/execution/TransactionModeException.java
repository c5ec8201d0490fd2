package dev.migrate.execution;

import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionException;

/** A revision without a transaction can not be part of one transaction for all. */
public final class TransactionModeException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	TransactionModeException(RevisionId revision) {
		super(("Revision '%s' says that it runs without a transaction, but 'migrate.transaction' asks for one transaction"
				+ " for all revisions. Nothing was run. Use a transaction per revision, or upgrade to that revision"
				+ " separately.")
			.formatted(revision));
		this.revision = revision;
	}

	TransactionModeException(RevisionId revision, String dialect) {
		super(("%s commits each change of the schema by itself, but 'migrate.transaction' asks for one transaction for all"
				+ " revisions, '%s' among them. Nothing was run. Use a transaction per revision.")
			.formatted(dialect, revision));
		this.revision = revision;
	}

	/** Return the revision. */
	public RevisionId revision() {
		return this.revision;
	}

}
