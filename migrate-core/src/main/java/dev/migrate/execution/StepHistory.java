package dev.migrate.execution;

import java.sql.SQLException;
import java.util.List;

import dev.migrate.version.HistoryEntry;

/** The steps that a database remembers, read when a plan depends on them. */
@FunctionalInterface
public interface StepHistory {

	/** Return them, the newest first; none if there is no history. */
	List<HistoryEntry> newestFirst() throws SQLException;

}
