package dev.migrate.version;

import java.util.List;

import dev.migrate.revision.RevisionId;

/**
 * What the version table says.
 *
 * @param tableExists whether there is a version table
 * @param historyExists whether there is a history table
 * @param backfillsExist whether there is a table of backfills
 * @param ids the rows, in the order the database returned them
 * @param schema the schema that the version table is in, or was in as the history tells;
 * empty if there is neither
 * @param idLength the longest id that the table can hold
 */
public record VersionRows(boolean tableExists, boolean historyExists, boolean backfillsExist, List<RevisionId> ids,
		String schema, int idLength) {

	/** What a database has that was never migrated. */
	public static final VersionRows NO_TABLE = new VersionRows(false, false, false, List.of(), "",
			VersionTables.ID_LENGTH);

	public VersionRows {
		ids = List.copyOf(ids);
	}

	static VersionRows lost(String schema) {
		return new VersionRows(false, true, false, List.of(), schema, VersionTables.ID_LENGTH);
	}

	/** Return whether there was a version table, as the history tells, and is none. */
	public boolean isLost() {
		return !this.tableExists && this.historyExists;
	}

}
