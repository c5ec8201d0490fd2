package dev.migrate.execution;

import java.util.Locale;

import dev.migrate.backfill.StoredBackfill;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** A revision requires a backfill that is not done. */
public final class IncompleteBackfillException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	IncompleteBackfillException(RevisionId revision, StoredBackfill backfill) {
		super(("Revision '%s' requires the backfill '%s' of revision '%s', which is %s%s. Nothing was run. Let the applications"
				+ " finish it, or do it now: migrate backfill run %s.")
			.formatted(revision, backfill.name(), backfill.revision(), backfill.state().name().toLowerCase(Locale.ROOT),
					backfill.rowsLeft().map((rows) -> ", with about %d rows left".formatted(rows)).orElse(""),
					backfill.name()));
		this.revision = revision;
	}

	IncompleteBackfillException(RevisionId revision, String backfill) {
		super(("Revision '%s' requires the backfill '%s', but no revision before it has registered one of that name. Nothing of"
				+ " it was run. Correct the name, or let the revision follow the one that registers it.")
			.formatted(revision, backfill));
		this.revision = revision;
	}

	/** Return the revision that requires it. */
	public RevisionId revision() {
		return this.revision;
	}

}
