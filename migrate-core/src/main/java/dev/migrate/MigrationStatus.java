package dev.migrate;

import java.util.List;
import java.util.Optional;

import dev.migrate.backfill.StoredBackfill;
import dev.migrate.dialect.LockHolder;
import dev.migrate.node.WaitingContract;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.JournaledStatement;

/**
 * Where a database is, and where it should be.
 *
 * @param state how it stands to the revisions of the application
 * @param current the version rows
 * @param heads the version rows when everything is applied
 * @param pending what is not applied, in the order in which it would be
 * @param unknown version rows that the application has no revision for
 * @param lockHolder the session that migrates now
 * @param lastRun the steps of the last run, the newest first
 * @param versionTable the name of the version table
 * @param history the newest steps, the newest first, as far as they were asked for
 * @param inDoubt the statement of which nobody knows whether it has taken effect
 * @param backfills all backfills that were registered
 * @param waiting the pending contract revisions that wait for applications to end
 */
public record MigrationStatus(MigrationState state, List<RevisionId> current, List<RevisionId> heads,
		List<PendingRevision> pending, List<RevisionId> unknown, Optional<LockHolder> lockHolder,
		List<HistoryEntry> lastRun, String versionTable, List<HistoryEntry> history,
		Optional<JournaledStatement> inDoubt, List<StoredBackfill> backfills, List<WaitingContract> waiting) {

	public MigrationStatus {
		current = List.copyOf(current);
		heads = List.copyOf(heads);
		pending = List.copyOf(pending);
		unknown = List.copyOf(unknown);
		lastRun = List.copyOf(lastRun);
		history = List.copyOf(history);
		backfills = List.copyOf(backfills);
		waiting = List.copyOf(waiting);
	}

	/**
	 * Return whether the database has all that the application needs: only what earlier
	 * builds use may still be there.
	 */
	public boolean isServiceable() {
		return switch (this.state) {
			case UP_TO_DATE, AHEAD -> true;
			case PENDING, FAILED ->
				!this.pending.isEmpty() && this.pending.stream().allMatch(PendingRevision::contract);
			case DIVERGED, DIRTY, UNKNOWN -> false;
		};
	}

}
