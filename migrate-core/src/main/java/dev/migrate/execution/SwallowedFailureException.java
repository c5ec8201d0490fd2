package dev.migrate.execution;

import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;
import dev.migrate.revision.RevisionException;

/** A revision caught the failure of a statement and went on. */
public final class SwallowedFailureException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	SwallowedFailureException(RevisionId revision, @Nullable String failure, Throwable cause) {
		super(("Revision '%s' caught the failure of a statement and went on, but the transaction can't be saved any more%s."
				+ " All of it was rolled back. Let the exception out of the revision, or avoid the failure (for example"
				+ " with IF EXISTS).")
			.formatted(revision, (failure != null) ? ": " + failure : ""), cause);
		this.revision = revision;
	}

	/** Return the revision. */
	public RevisionId revision() {
		return this.revision;
	}

}
