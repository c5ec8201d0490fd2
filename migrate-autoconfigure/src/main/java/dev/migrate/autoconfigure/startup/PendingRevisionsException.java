package dev.migrate.autoconfigure.startup;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** Revisions are pending where a start may not apply them. */
public final class PendingRevisionsException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final ArrayList<RevisionId> pending;

	PendingRevisionsException(String current, List<RevisionId> pending) {
		super(("The database is at %s, and %d revision(s) are pending: %s. Nothing was run, as 'migrate.mode' is 'validate'."
				+ " Upgrade the database first, for example by one start with 'migrate.mode=startup'; then start again.")
			.formatted(current, pending.size(), RowText.of(pending)));
		this.pending = new ArrayList<>(pending);
	}

	/** Return what is pending, in the order in which it would be applied. */
	public List<RevisionId> pending() {
		return List.copyOf(this.pending);
	}

}
