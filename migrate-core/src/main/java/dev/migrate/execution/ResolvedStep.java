package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import dev.migrate.revision.RevisionId;
import dev.migrate.version.Direction;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.JournaledStatement;
import dev.migrate.version.Outcome;
import dev.migrate.version.RunIdentity;
import dev.migrate.version.StatementJournal;
import dev.migrate.version.StatementState;

/** Writes down what a person says of a step in doubt, and that it was a person. */
final class ResolvedStep {

	private final MigrationSession session;

	private final RunIdentity identity;

	private final String runId;

	private final Instant now;

	ResolvedStep(MigrationSession session, RunIdentity identity, String runId, Instant now) {
		this.session = session;
		this.identity = identity;
		this.runId = runId;
		this.now = now;
	}

	void write(StepResolution resolution) throws SQLException {
		Connection connection = this.session.connection();
		JournaledStatement doubtful = doubtful(resolution);
		connection.setAutoCommit(false);
		try {
			correct(resolution, doubtful);
			this.session.history().append(connection, entry(resolution, doubtful.direction()));
			connection.commit();
		}
		finally {
			// After a failure nothing is left that could be committed.
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	private void correct(StepResolution resolution, JournaledStatement doubtful) throws SQLException {
		StatementJournal journal = this.session.journal();
		if (doubtful.operation() == StatementJournal.BEGIN) {
			journal.forget(this.session.connection(), resolution.revision());
			return;
		}
		journal.change(this.session.connection(),
				doubtful.state(resolution.done() ? StatementState.DONE : StatementState.NOT_DONE, resolution.reason()));
	}

	private JournaledStatement doubtful(StepResolution resolution) throws SQLException {
		RevisionId revision = resolution.revision();
		List<JournaledStatement> open = this.session.journal()
			.read(this.session.connection())
			.stream()
			.filter((statement) -> statement.revision().equals(revision) && statement.state() == StatementState.RUNNING)
			.toList();
		if (open.isEmpty()) {
			throw new StepResolutionException(
					"Revision '%s' has no step in doubt. Nothing was written; 'migrate status' says how the database stands."
						.formatted(revision));
		}
		JournaledStatement statement = open.get(0);
		if (statement.operation() != resolution.step()) {
			throw new StepResolutionException(
					("Step %d of revision '%s' is not in doubt, step %d is: %s. Nothing was written."
							+ " Say which step you mean.")
						.formatted(resolution.step(), revision, statement.operation(), statement.text()));
		}
		if (statement.operation() == StatementJournal.BEGIN && resolution.done()) {
			throw new StepResolutionException(
					"Nobody knows how far revision '%s' came. If all of it is done, stamp it; if nothing of it is left, resolve it as not-done. Nothing was written."
						.formatted(revision));
		}
		return statement;
	}

	private HistoryEntry entry(StepResolution resolution, Direction direction) {
		String message = "step %d is %s: %s".formatted(resolution.step(), resolution.done() ? "done" : "not done",
				resolution.reason());
		return new HistoryEntry(this.runId, resolution.revision(), direction, Outcome.RESOLVED, this.now, this.now,
				message, List.of(), 0, "", "", this.session.facts().user(), this.identity, null);
	}

}
