package dev.migrate.execution;

import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.HistoryEntry;
import dev.migrate.dialect.Dialect;
import dev.migrate.revision.RevisionException;

/** A revision without a transaction was begun and not finished. */
public final class InterruptedRevisionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	InterruptedRevisionException(HistoryEntry last, RevisionScript script, Dialect dialect) {
		super(message(last, script, dialect));
		this.revision = last.revision();
	}

	private static String message(HistoryEntry last, RevisionScript script, Dialect dialect) {
		return script.transactional() ? inParts(last, script.location(), dialect.name())
				: withoutTransaction(last, script.location());
	}

	private static String inParts(HistoryEntry last, String location, String dialect) {
		return ("%s commits each change of the schema by itself, and the %s of revision '%s' (%s) of %s by '%s' on %s %s."
				+ " Nothing was run now. Undo what the revision did, or finish it; then either stamp the revision if all"
				+ " of it is done, or say 'rerunnable: true' in it if it may start from its first statement, because"
				+ " nothing of it is left or each statement copes with its own earlier effect (IF NOT EXISTS, IF EXISTS),"
				+ " and start again.")
			.formatted(dialect, last.direction().word(), last.revision(), location, last.startedAt(),
					last.by().application(), last.by().host(), partialFate(last));
	}

	private static String partialFate(HistoryEntry last) {
		return last.failure()
			.map((error) -> "failed when its first %d statements had taken effect: %s".formatted(last.statements(),
					error))
			.orElse("did not come to an end, and nobody has written down how far it came");
	}

	private static String withoutTransaction(HistoryEntry last, String location) {
		return ("Revision '%s' (%s) runs without a transaction, and its %s of %s by '%s' on %s %s. What it had done by then"
				+ " is still there. Nothing was run now. Look at the database and undo or finish what the revision began;"
				+ " then either stamp the revision if all of it is done, or say 'rerunnable: true' in it if each of its"
				+ " statements copes with its own earlier effect (for example DROP INDEX CONCURRENTLY IF EXISTS before"
				+ " CREATE INDEX CONCURRENTLY), and start again.")
			.formatted(last.revision(), location, last.direction().word(), last.startedAt(), last.by().application(),
					last.by().host(), fate(last));
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
