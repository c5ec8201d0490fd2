package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionDigest;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.HistoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds applied revisions whose statements are no longer those that were run. One digest
 * tells whether there can be any; only then the history is read.
 */
final class EditedRevisionCheck {

	private static final Logger logger = LoggerFactory.getLogger(EditedRevisionCheck.class);

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
		List<RevisionScript> edited = AppliedChanges.edited(task.applied(rows), this.history.lastOfEach(connection));
		if (!edited.isEmpty()) {
			report(edited);
		}
		return new RevisionDigest(recorded.get());
	}

	private void report(List<RevisionScript> edited) {
		String where = String.join(", ",
				edited.stream()
					.map((script) -> "Revision '%s' (%s)".formatted(script.revision().id(), script.location()))
					.toList());
		EditedRevisionException exception = new EditedRevisionException(
				edited.stream().map((script) -> script.revision().id()).toList(), where);
		if (this.policy == EditedRevisionPolicy.FAIL) {
			throw exception;
		}
		logger.warn("{}", exception.getMessage());
	}

}
