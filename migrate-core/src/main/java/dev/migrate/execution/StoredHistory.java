package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.migrate.revision.RevisionId;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.HistoryStore;
import dev.migrate.version.KeptDowngrade;

/**
 * The history table, behind a connection.
 *
 * @param store the table
 * @param connection the connection
 */
public record StoredHistory(HistoryStore store, Connection connection) implements StepHistory {

	@Override
	public List<HistoryEntry> newestFirst() throws SQLException {
		return this.store.newest(this.connection, Integer.MAX_VALUE);
	}

	@Override
	public Map<RevisionId, KeptDowngrade> kept() throws SQLException {
		return this.store.kept(this.connection);
	}

}
