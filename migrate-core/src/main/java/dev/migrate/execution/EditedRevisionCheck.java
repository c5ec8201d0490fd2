package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionDigest;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.HistoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds applied revisions whose statements are no longer those that were run, and those
 * that never ran. One digest tells whether there can be any; only then the history is
 * read.
 */
final class EditedRevisionCheck {

	private static final Logger logger = LoggerFactory.getLogger(EditedRevisionCheck.class);

	private static final int SHOWN_HASH = 12;

	private final HistoryStore history;

	private final EditedRevisionPolicy policy;

	EditedRevisionCheck(HistoryStore history, EditedRevisionPolicy policy) {
		this.history = history;
		this.policy = policy;
	}

	/** Return the digest of what is applied, as the history has it. */
	RevisionDigest check(Connection connection, MigrationTask task, List<RevisionId> rows) throws SQLException {
		Optional<RevisionDigest> known = task.knownDigest(rows);
		RevisionDigest expected = known.isPresent() ? known.get() : RevisionDigest.of(task.applied(rows));
		Optional<String> recorded = this.history.appliedDigest(connection);
		if (recorded.isEmpty() || recorded.get().equals(expected.hex())) {
			return expected;
		}
		Map<RevisionId, HistoryEntry> last = this.history.lastOfEach(connection);
		RevisionDigest digest = new RevisionDigest(recorded.get());
		List<RevisionScript> applied = task.applied(rows);
		List<RevisionScript> edited = AppliedChanges.edited(applied, last);
		if (!edited.isEmpty()) {
			report(edited, last);
			return digest;
		}
		List<RevisionScript> skipped = new SkippedRevisions(applied, last.keySet()).between(digest, expected);
		if (!skipped.isEmpty()) {
			report(new SkippedRevisionException(skipped));
		}
		return digest;
	}

	private void report(List<RevisionScript> edited, Map<RevisionId, HistoryEntry> last) {
		report(new EditedRevisionException(edited.stream().map((script) -> script.revision().id()).toList(),
				joined(edited, EditedRevisionCheck::where),
				joined(edited, (script) -> hashes(script, Objects.requireNonNull(last.get(script.revision().id()))))));
	}

	private void report(RevisionException fault) {
		if (this.policy == EditedRevisionPolicy.FAIL) {
			throw fault;
		}
		logger.warn("{}", fault.getMessage());
	}

	private static String joined(List<RevisionScript> scripts, Function<RevisionScript, String> text) {
		return scripts.stream().map(text).collect(Collectors.joining(", "));
	}

	private static String where(RevisionScript script) {
		return "Revision '%s' (%s)".formatted(script.revision().id(), script.location());
	}

	private static String hashes(RevisionScript script, HistoryEntry applied) {
		return "%s of '%s' is now %s".formatted(beginning(applied.statementHash()), script.revision().id(),
				beginning(script.statementHash()));
	}

	private static String beginning(String hash) {
		return hash.substring(0, Math.min(hash.length(), SHOWN_HASH)) + "…";
	}

}
