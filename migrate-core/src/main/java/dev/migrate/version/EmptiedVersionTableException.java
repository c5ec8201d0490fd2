package dev.migrate.version;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** The version table names nothing, though by the history something is applied. */
public final class EmptiedVersionTableException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId lastApplied;

	public EmptiedVersionTableException(String versionTable, HistoryEntry last) {
		super(("The version table '%s' is empty, but by the history revision '%s' was applied last (%s), and nothing has undone it"
				+ " since. Nothing was run: from base, what is applied would run again. Put the rows back, or say where the"
				+ " database is: 'migrate stamp %s', or 'migrate stamp base' if nothing is applied.")
			.formatted(versionTable, last.revision(), last.startedAt(), last.revision()));
		this.lastApplied = last.revision();
	}

	/** Return the revision that was applied last. */
	public RevisionId lastApplied() {
		return this.lastApplied;
	}

}
