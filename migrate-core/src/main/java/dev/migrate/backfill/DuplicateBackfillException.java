package dev.migrate.backfill;

import dev.migrate.operation.Backfill;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** Two revisions call their backfills alike. */
public final class DuplicateBackfillException extends RevisionException {

	private static final long serialVersionUID = 1L;

	DuplicateBackfillException(Backfill backfill, RevisionId revision, RevisionId other) {
		super("Revision '%s' calls a backfill '%s', as revision '%s' does already. Nothing was changed. Give it another name."
			.formatted(revision, backfill.name(), other));
	}

}
