package dev.migrate.execution;

import java.util.Locale;

import dev.migrate.revision.RevisionId;
import dev.migrate.version.HistoryEntry;
import dev.migrate.revision.RevisionException;

/** A revision without a transaction was begun and not finished. */
public final class InterruptedRevisionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	InterruptedRevisionException(HistoryEntry last, String location) {
		super(("Revision '%s' (%s) runs without a transaction, and its %s of %s by '%s' on %s %s. What it had done by then"
				+ " is still there. Nothing was run now. Look at the database and undo or finish what the revision began;"
				+ " then either stamp the revision if all of it is done, or say 'rerunnable: true' in it if each of its"
				+ " statements copes with its own earlier effect (for example DROP INDEX CONCURRENTLY IF EXISTS before"
				+ " CREATE INDEX CONCURRENTLY), and start again.")
			.formatted(last.revision(), location, last.direction().name().toLowerCase(Locale.ROOT), last.startedAt(),
					last.by().application(), last.by().host(), fate(last)));
		this.revision = last.revision();
	}

	private static String fate(HistoryEntry last) {
		return last.failure()
			.map((error) -> "failed after " + last.statements() + " statements: " + error)
			.orElse("did not come to an end");
	}

	/** Return the revision. */
	public RevisionId revision() {
		return this.revision;
	}

}
