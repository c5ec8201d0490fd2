package dev.migrate.execution;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.migrate.revision.RevisionId;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.KeptDowngrade;

/** The steps that a database remembers, read when a plan depends on them. */
public interface StepHistory {

	/** The history of a database that has none. */
	StepHistory NONE = new StepHistory() {

		@Override
		public List<HistoryEntry> newestFirst() {
			return List.of();
		}

		@Override
		public Map<RevisionId, KeptDowngrade> kept() {
			return Map.of();
		}

	};

	/** Return them, the newest first; none if there is no history. */
	List<HistoryEntry> newestFirst() throws SQLException;

	/** Return what is kept of revisions that were applied. */
	Map<RevisionId, KeptDowngrade> kept() throws SQLException;

}
