package dev.migrate.execution;

import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionException;

/** The version rows are not what they were when the step was planned. */
public final class ConcurrentChangeException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	ConcurrentChangeException(RevisionId revision, boolean transactional) {
		super(("Revision '%s' %s: the version row it starts from has changed since it was read under the lock, so someone"
				+ " writes to the version table without the lock. Find out who (another tool, an edit by hand)%s.")
			.formatted(revision, transactional ? "was rolled back" : "was not recorded", transactional
					? ", and run again"
					: ". It runs without a transaction, so what it did stays: look at the database before you run again"));
		this.revision = revision;
	}

	/** Return the revision. */
	public RevisionId revision() {
		return this.revision;
	}

}
