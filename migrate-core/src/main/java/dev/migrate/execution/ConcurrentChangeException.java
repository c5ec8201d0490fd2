package dev.migrate.execution;

import dev.migrate.revision.RevisionId;
import dev.migrate.revision.RevisionException;

/** The version rows are not what they were when the step was planned. */
public final class ConcurrentChangeException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	ConcurrentChangeException(RevisionId revision) {
		super(("Revision '%s' was rolled back: the version row it starts from has changed since it was read under the"
				+ " lock, so someone writes to the version table without the lock. Find out who (another tool, an edit by"
				+ " hand), and run again.")
			.formatted(revision));
		this.revision = revision;
	}

	/** Return the revision. */
	public RevisionId revision() {
		return this.revision;
	}

}
