package dev.migrate.execution;

import dev.migrate.revision.RevisionId;
import dev.migrate.version.VersionTables;
import dev.migrate.revision.RevisionException;

/** A revision id does not fit into the version table. */
public final class IdTooLongException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final RevisionId revision;

	IdTooLongException(RevisionId revision, String table, int length) {
		super(("The id of revision '%s' has %d characters, but column 'version_num' of table %s takes %d. Nothing was run."
				+ " Widen the column (ALTER TABLE %s ALTER COLUMN version_num TYPE varchar(%d)) or shorten the id.")
			.formatted(revision, revision.value().length(), table, length, table, VersionTables.ID_LENGTH));
		this.revision = revision;
	}

	/** Return the revision. */
	public RevisionId revision() {
		return this.revision;
	}

}
