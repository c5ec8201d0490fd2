package dev.migrate.backfill;

import dev.migrate.revision.RevisionException;
import org.jspecify.annotations.Nullable;

/** A backfill can't go on before somebody has looked at it. */
public final class BackfillFailedException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final transient StoredBackfill backfill;

	public BackfillFailedException(StoredBackfill backfill, @Nullable Exception cause) {
		super(("The backfill '%s' of revision '%s' has failed: %s. The %d rows that were changed stay so. Mend the rows or the"
				+ " revision and start again: it goes on behind the last row that is done; one that says something else now"
				+ " begins anew.")
			.formatted(backfill.name(), backfill.revision(), withoutDot(backfill.error().orElse("?")),
					backfill.rowsDone()));
		if (cause != null) {
			initCause(cause);
		}
		this.backfill = backfill;
	}

	private static String withoutDot(String text) {
		return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
	}

	/** Return how it stands. */
	public StoredBackfill backfill() {
		return this.backfill;
	}

}
