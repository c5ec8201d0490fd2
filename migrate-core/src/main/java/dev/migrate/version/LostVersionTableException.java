package dev.migrate.version;

import java.util.Optional;

import dev.migrate.revision.RevisionException;

/** The version table is gone, and the history of what it said is still there. */
public final class LostVersionTableException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String versionTable;

	private final String historyTable;

	LostVersionTableException(VersionTables tables, Optional<HistoryEntry> last) {
		super(("Table %1$s does not exist, but its history %2$s does: the database was migrated before, and what is"
				+ " applied to it is not known. Nothing was run. The last step in the history is %3$s. Bring %1$s back"
				+ " from a backup or from under its other name, or correct 'migrate.version-table'. If it is lost for"
				+ " good, find out from the history which revisions are applied and stamp them: that creates %1$s and"
				+ " keeps the history. If the database is meant to be empty, drop %2$s too.")
			.formatted(tables.shownVersionTable(), tables.shownHistoryTable(),
					last.map(LostVersionTableException::said).orElse("none: it is empty")));
		this.versionTable = tables.shownVersionTable();
		this.historyTable = tables.shownHistoryTable();
	}

	private static String said(HistoryEntry step) {
		return "the %s of revision '%s' by '%s' at %s, outcome %s".formatted(step.direction().word(), step.revision(),
				step.by().application(), step.startedAt(), step.outcome().name());
	}

	/** Return the name of the table that is gone. */
	public String versionTable() {
		return this.versionTable;
	}

	/** Return the name of the table that is still there. */
	public String historyTable() {
		return this.historyTable;
	}

}
