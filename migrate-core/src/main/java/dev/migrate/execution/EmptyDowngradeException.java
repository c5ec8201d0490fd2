package dev.migrate.execution;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** The way back of a revision is empty, and nothing says that it is meant to be. */
public final class EmptyDowngradeException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	EmptyDowngradeException(RevisionId revision, String location) {
		super(("The downgrade of revision '%s' (%s) ran no statement, so what the revision did would stay while the database"
				+ " forgets it. The revision stays applied. Write the way back, or say why there is none ('irreversible')"
				+ " or why none is needed ('nothingToUndo').")
			.formatted(revision, location));
		this.revision = revision;
	}

	/** Return the revision. */
	public RevisionId revision() {
		return this.revision;
	}

}
