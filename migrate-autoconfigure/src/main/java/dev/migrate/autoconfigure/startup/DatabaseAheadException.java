package dev.migrate.autoconfigure.startup;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.MigrationStatus;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;

/** A newer version of the application has migrated the database. */
public final class DatabaseAheadException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final ArrayList<RevisionId> unknown;

	DatabaseAheadException(MigrationStatus status, Throwable cause) {
		super(("The database is at %s, which is ahead of this application: its newest revision is %s, and %s came later."
				+ " Nothing was run, as 'migrate.on-ahead' is 'fail'. Start the version of the application that the"
				+ " database was migrated with, or allow this one to start with 'migrate.on-ahead=start'.")
			.formatted(RowText.of(status.current()), RowText.of(status.heads()), RowText.of(status.unknown())), cause);
		this.unknown = new ArrayList<>(status.unknown());
	}

	/** Return the version rows that this application has no revision for. */
	public List<RevisionId> unknown() {
		return List.copyOf(this.unknown);
	}

}
