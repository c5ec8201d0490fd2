package dev.migrate.version;

import java.util.List;
import java.util.Optional;

import dev.migrate.operation.SqlStatement;
import dev.migrate.revision.RevisionId;

/**
 * How much of the history is read with one statement: at least the steps of the last run.
 *
 * @param whole whether to read everything
 * @param revision whose steps were asked for; those of all revisions if absent
 * @param limit how many of the newest of them were asked for
 */
public record HistoryExtent(boolean whole, Optional<RevisionId> revision, int limit) {

	/** The steps of the last run, and no others. */
	public static final HistoryExtent LAST_RUN = new HistoryExtent(false, Optional.empty(), 0);

	private static final String OF_LAST_RUN = "h.run_id = (SELECT run_id FROM %1$s ORDER BY id DESC LIMIT 1)";

	// MariaDB takes no LIMIT right inside of IN.
	private static final String ASKED_FOR = " OR h.id IN (SELECT id FROM (SELECT id FROM %1$s%2$s"
			+ " ORDER BY id DESC LIMIT ?) newest)";

	public HistoryExtent {
		limit = Math.max(0, limit);
	}

	/** Return an extent with the newest steps. */
	public static HistoryExtent newest(int limit) {
		return new HistoryExtent(false, Optional.empty(), limit);
	}

	/** Return an extent with the newest steps of a revision. */
	public static HistoryExtent newest(RevisionId revision, int limit) {
		return new HistoryExtent(false, Optional.of(revision), limit);
	}

	/** Return the same extent, for which everything is read. */
	public HistoryExtent fromWhole() {
		return new HistoryExtent(true, this.revision, this.limit);
	}

	/** Return the steps that were asked for. */
	public List<HistoryEntry> askedFor(List<HistoryEntry> read) {
		return read.stream()
			.filter((step) -> this.revision.isEmpty() || this.revision.get().equals(step.revision()))
			.limit(this.limit)
			.toList();
	}

	/** Return the condition for rows of the history with the alias {@code h}. */
	SqlStatement condition(String historyTable) {
		if (this.whole) {
			return SqlStatement.of("1 = 1");
		}
		String lastRun = OF_LAST_RUN.formatted(historyTable);
		if (this.limit == 0) {
			return SqlStatement.of(lastRun);
		}
		return this.revision
			.map((id) -> SqlStatement.of(lastRun + ASKED_FOR.formatted(historyTable, " WHERE revision = ?"), id.value(),
					this.limit))
			.orElseGet(() -> SqlStatement.of(lastRun + ASKED_FOR.formatted(historyTable, ""), this.limit));
	}

}
