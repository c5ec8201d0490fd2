package dev.migrate.execution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.dialect.SessionLock;
import dev.migrate.dialect.SqlFault;
import dev.migrate.dialect.StepRecord;
import dev.migrate.failpoint.Failpoint;
import dev.migrate.operation.SqlStatement;
import dev.migrate.plan.MigrationStep;
import dev.migrate.plan.VersionChange;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionDigest;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.Direction;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.LockLostException;
import dev.migrate.version.Outcome;
import dev.migrate.version.RunIdentity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what a run does: a history row and the version rows for every step. */
final class StepJournal {

	private static final Logger logger = LoggerFactory.getLogger(StepJournal.class);

	private final MigrationSession session;

	private final RunIdentity identity;

	private final Secrets secrets;

	private final Clock clock;

	private final String runId;

	private final KeptDowngrades kept;

	private final ContractGate gate;

	private RevisionDigest committed;

	private RevisionDigest digest;

	StepJournal(MigrationSession session, RunSettings settings, Clock clock, String runId, RevisionDigest digest,
			KeptDowngrades kept, ContractGate gate) {
		this.session = session;
		this.kept = kept;
		this.gate = gate;
		this.identity = settings.identity();
		this.secrets = settings.secrets();
		this.clock = clock;
		this.runId = runId;
		this.committed = digest;
		this.digest = digest;
	}

	Instant now() {
		return this.clock.instant();
	}

	/** Return the record of a step that commits in parts. */
	JournaledStep inParts(StepRun step) {
		return new JournaledStep(this.session, step,
				new StepNotes(this.session, step, this.secrets, this.runId, this.clock));
	}

	/** Note, outside of any transaction, that a step without one begins. */
	void started(StepRun step) throws SQLException {
		this.session.history().append(connection(), entry(step, Outcome.STARTED, null, null));
	}

	/**
	 * Write the history row and change the version rows, in the transaction of the step.
	 * The change that is made last is the last statement of the transaction: it fails if
	 * an earlier one did, and it changes nothing on a session that has not the lock.
	 */
	StepRecord done(StepRun step, RevisionDigest applied) throws SQLException {
		this.digest = applied;
		SqlStatement history = this.session.history()
			.insertion(entry(step, Outcome.DONE, now(), null), this.kept.of(step.step(), step.script()));
		List<VersionChange> changes = step.step().changes();
		VersionChange last = changes.get(changes.size() - 1);
		for (VersionChange change : changes.subList(0, changes.size() - 1)) {
			Failpoint.CHANGE_BEFORE.reached();
			verify(step.step().revision(), step.transactional(), execute(statement(change)));
			Failpoint.CHANGE_AFTER.reached();
		}
		Failpoint.RECORD_BEFORE.reached();
		StepRecord record = this.session.dialect().record(connection(), history, statement(last));
		Failpoint.RECORD_AFTER.reached();
		verify(step.step().revision(), step.transactional(), record.changedRows());
		return record;
	}

	/** Write down that nothing is applied, as somebody has said who knows it. */
	void noneApplied(RevisionId lastApplied) throws SQLException {
		this.digest = RevisionDigest.EMPTY;
		this.session.history()
			.append(connection(),
					entry(lastApplied, Direction.STAMP, "nothing is applied, though no row was taken away"));
		if (!connection().getAutoCommit()) {
			connection().commit();
			connection().setAutoCommit(true);
		}
	}

	/** Take away all rows, whatever they are. */
	void purge(List<RevisionId> rows) throws SQLException {
		if (!rows.isEmpty()) {
			this.digest = RevisionDigest.EMPTY;
		}
		for (RevisionId row : rows) {
			verify(row, true, execute(statement(new VersionChange.Delete(row))));
			this.session.history().append(connection(), entry(row, Direction.STAMP, "its version row was purged"));
		}
	}

	/** Note that what was written so far is committed. */
	void committed() {
		this.committed = this.digest;
	}

	/** Note that what was written since then is rolled back. */
	void rolledBack() {
		this.digest = this.committed;
	}

	/** Return the digest of what is applied after the last step. */
	RevisionDigest digest() {
		return this.digest;
	}

	private SqlStatement statement(VersionChange change) {
		SqlStatement fence = this.session.tenure().fence();
		if (change instanceof VersionChange.Insert insert) {
			return this.session.versions().insertion(insert.id(), fence);
		}
		if (change instanceof VersionChange.Update update) {
			return this.session.versions().update(update.from(), update.to(), fence);
		}
		return this.session.versions().deletion(((VersionChange.Delete) change).id(), fence);
	}

	private int execute(SqlStatement change) throws SQLException {
		try (PreparedStatement statement = connection().prepareStatement(change.text())) {
			int position = 1;
			for (Object parameter : change.parameters()) {
				statement.setObject(position++, parameter);
			}
			return statement.executeUpdate();
		}
	}

	private void verify(RevisionId revision, boolean transactional, int changedRows) throws SQLException {
		if (changedRows == 1) {
			return;
		}
		SessionLock.Hold hold = this.session.tenure().hold();
		throw (hold == SessionLock.Hold.HELD) ? new ConcurrentChangeException(revision, transactional)
				: new LockLostException(revision, hold, transactional);
	}

	/** Write down a failure, after its transaction was rolled back. */
	void failed(StepRun step, RuntimeException failure) {
		rolledBack();
		try {
			this.session.tenure().write(() -> append(step, failure));
		}
		catch (SQLException ex) {
			if (this.session.dialect().faultOf(ex) != SqlFault.CONNECTION_LOST) {
				logger.warn("The failure of revision '{}' could not be written to the history", step.step().revision(),
						ex);
			}
		}
	}

	// Another run may have recorded something since our last transaction.
	private void append(StepRun step, RuntimeException failure) throws SQLException {
		this.session.history().appliedDigest(connection()).ifPresent((last) -> this.digest = new RevisionDigest(last));
		this.session.history()
			.append(connection(),
					entry(step, Outcome.FAILED, now(), this.secrets.hidden(String.valueOf(failure.getMessage()))));
	}

	private HistoryEntry entry(RevisionId revision, Direction direction, String message) {
		Instant now = now();
		return new HistoryEntry(this.runId, revision, direction, Outcome.DONE, now, now, message, List.of(), 0, "",
				this.digest.hex(), this.session.facts().user(), this.identity, null);
	}

	private HistoryEntry entry(StepRun step, Outcome outcome, @Nullable Instant finishedAt, @Nullable String error) {
		RevisionScript script = step.script();
		boolean inParts = outcome == Outcome.FAILED && !this.session.dialect().transactionalDdl();
		int statements = inParts ? step.recorder().effective() : step.statements();
		return new HistoryEntry(this.runId, step.step().revision(), step.direction(), outcome, step.startedAt(),
				finishedAt, message(script), parents(script), statements, script.statementHash(), this.digest.hex(),
				this.session.facts().user(), this.identity, error);
	}

	private String message(RevisionScript script) {
		String message = script.revision().message();
		return this.gate.override(script.revision().id())
			.map((reason) -> message + " (despite nodes of earlier builds: " + reason + ")")
			.orElse(message);
	}

	private List<RevisionId> parents(RevisionScript script) {
		List<RevisionId> parents = new ArrayList<>(script.revision().downRevisions());
		script.revision().dependsOn().forEach((dependency) -> parents.add(RevisionId.of(dependency)));
		return parents;
	}

	private Connection connection() {
		return this.session.connection();
	}

}
