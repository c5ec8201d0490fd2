package dev.migrate.backfill;

import java.util.List;

import dev.migrate.revision.RevisionException;

/** There is no backfill of a name. */
public final class UnknownBackfillException extends RevisionException {

	private static final long serialVersionUID = 1L;

	public UnknownBackfillException(String name, List<String> known) {
		super("The database has no backfill '%s'. %s".formatted(name,
				known.isEmpty() ? "It has none at all." : "It has these: " + String.join(", ", known) + "."));
	}

}
