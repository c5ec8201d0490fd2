package dev.migrate.script;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.migrate.revision.Revision;

/**
 * What a script says about itself before it says what it does.
 *
 * @param revision its place in the graph
 * @param created when it was written
 * @param transactional whether it runs in a transaction together with its version row
 * @param rerunnable whether it may run again from the start after an interruption
 * @param placeholders whether <code>${name}</code> is replaced in its statements
 * @param irreversible why there is no way back
 * @param nothingToUndo why a downgrade has nothing to do
 * @param requiredBackfills the backfills that must be done before
 * @param contract whether it takes away what earlier builds use
 */
public record RevisionHeader(Revision revision, Optional<Instant> created, boolean transactional, boolean rerunnable,
		boolean placeholders, Optional<String> irreversible, Optional<String> nothingToUndo,
		List<String> requiredBackfills, boolean contract) {

	public RevisionHeader {
		requiredBackfills = List.copyOf(requiredBackfills);
	}

	/** Return whether the script needs no downgrade of its own. */
	boolean explainsDowngrade() {
		return this.irreversible.isPresent() || this.nothingToUndo.isPresent();
	}

}
