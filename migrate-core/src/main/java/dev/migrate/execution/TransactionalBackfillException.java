package dev.migrate.execution;

import dev.migrate.operation.Backfill;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** A revision with a transaction wants to wait for a backfill, which commits batches. */
public final class TransactionalBackfillException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	TransactionalBackfillException(StepRun run, Backfill backfill) {
		super(("Revision '%s' (%s) waits for the backfill '%s', which commits each of its batches, but runs in a transaction."
				+ " Nothing of it stays. Say 'transactional: false' (in Java: transactional = false), best in a revision of its"
				+ " own; or let applications work it off after their start: .inBackground().")
			.formatted(run.step().revision(), run.script().location(), backfill.name()));
		this.revision = run.step().revision();
	}

	/** Return the revision. */
	public RevisionId revision() {
		return this.revision;
	}

}
