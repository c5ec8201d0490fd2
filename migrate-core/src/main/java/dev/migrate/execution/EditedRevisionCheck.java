package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionDigest;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.HistoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds applied revisions whose statements are no longer those that were run. One digest
 * tells whether there can be any; only then the history is read.
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
		List<RevisionScript> edited = AppliedChanges.edited(task.applied(rows), last);
		if (!edited.isEmpty()) {
			report(edited, last);
		}
		return new RevisionDigest(recorded.get());
	}

	private void report(List<RevisionScript> edited, Map<RevisionId, HistoryEntry> last) {
		EditedRevisionException exception = new EditedRevisionException(
				edited.stream().map((script) -> script.revision().id()).toList(), joined(edited, EditedRevisionCheck::where),
				joined(edited, (script) -> hashes(script, Objects.requireNonNull(last.get(script.revision().id())))));
		if (this.policy == EditedRevisionPolicy.FAIL) {
			throw exception;
		}
		logger.warn("{}", exception.getMessage());
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
