package dev.migrate.version;

import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.LockHolder;

/**
 * Who is migrating now, and what happened last.
 *
 * @param lockHolder the session that has the migration lock
 * @param steps steps of the last run or, where asked for, of all runs; the newest first
 */
public record Activity(Optional<LockHolder> lockHolder, List<HistoryEntry> steps) {

	public Activity {
		steps = List.copyOf(steps);
	}

}
