package dev.migrate.version;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * One step that a database remembers.
 *
 * @param runId the run it was part of
 * @param revision the revision that was upgraded to, downgraded from or stamped
 * @param direction which way it went
 * @param outcome how it ended
 * @param startedAt when it began
 * @param finishedAt when it ended, if it has
 * @param message what the revision does
 * @param parents what the revision follows and depends on
 * @param statements how many statements it ran
 * @param statementHash the SHA-256 of what the revision says to the database
 * @param appliedDigest the digest of everything that was applied after the step
 * @param databaseUser the user of the session
 * @param by who ran it
 * @param error what went wrong, if anything did
 */
public record HistoryEntry(String runId, RevisionId revision, Direction direction, Outcome outcome, Instant startedAt,
		@Nullable Instant finishedAt, String message, List<RevisionId> parents, int statements, String statementHash,
		String appliedDigest, String databaseUser, RunIdentity by, @Nullable String error) {

	public HistoryEntry {
		parents = List.copyOf(parents);
	}

	/** Return what went wrong, if anything did. */
	public Optional<String> failure() {
		return Optional.ofNullable(this.error);
	}

}
