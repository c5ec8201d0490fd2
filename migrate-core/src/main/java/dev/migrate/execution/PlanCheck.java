package dev.migrate.execution;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrate.dialect.Dialect;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.IrreversibleRevisionException;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.Direction;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.JournaledStatement;
import dev.migrate.version.Outcome;
import dev.migrate.version.StatementJournal;
import dev.migrate.version.StatementState;
import dev.migrate.version.VersionRows;

/** Refuses a plan before its first step, rather than in the middle. */
final class PlanCheck {

	private final MigrationSession session;

	private final MigrationTask task;

	private final RunSettings settings;

	PlanCheck(MigrationSession session, MigrationTask task, RunSettings settings) {
		this.session = session;
		this.task = task;
		this.settings = settings;
	}

	void check(MigrationPlan plan, VersionRows rows) throws SQLException {
		List<RevisionScript> transacted = new ArrayList<>();
		List<RevisionScript> untransacted = new ArrayList<>();
		for (MigrationStep step : plan.steps()) {
			Direction direction = StepRun.direction(step);
			checkLength(step, rows);
			if (direction == Direction.STAMP) {
				continue;
			}
			RevisionScript script = this.task.script(step.revision());
			refuse(script, direction, this.settings.transactionMode(), this.session.dialect());
			checkLockScope(script);
			checkArguments(script, direction);
			if (!script.transactional() || !this.session.dialect().transactionalDdl()) {
				untransacted.add(script);
			}
			else {
				transacted.add(script);
			}
		}
		new RequiredBackfills(this.session, this.task).check(plan, rows);
		if (!transacted.isEmpty() && rows.historyExists()) {
			checkBegunInParts(transacted);
		}
		if (!untransacted.isEmpty() && rows.historyExists()) {
			checkInterrupted(untransacted);
		}
	}

	// Between two statements that commit themselves the lock would be free.
	private void checkLockScope(RevisionScript script) {
		if (this.settings.lockScope() == LockScope.TRANSACTION && !script.transactional()) {
			throw LockScopeException.withoutTransaction(script.revision().id());
		}
	}

	private void checkArguments(RevisionScript script, Direction direction) {
		if (direction == Direction.UPGRADE) {
			script.checkUpgrade(this.settings.arguments());
		}
		else {
			script.checkDowngrade(this.settings.arguments());
		}
	}

	private void checkLength(MigrationStep step, VersionRows rows) {
		if (step.revision().value().length() > rows.idLength()) {
			throw new IdTooLongException(step.revision(), this.session.tables().shownVersionTable(), rows.idLength());
		}
	}

	/** Refuse what can be told from a revision alone. */
	static void refuse(RevisionScript script, Direction direction, TransactionMode mode, Dialect dialect) {
		if (direction == Direction.DOWNGRADE && script.irreversible().isPresent()) {
			throw new IrreversibleRevisionException(script.revision().id(), script.irreversible().get());
		}
		if (direction == Direction.STAMP || mode != TransactionMode.ALL) {
			return;
		}
		if (!script.transactional()) {
			throw new TransactionModeException(script.revision().id());
		}
		if (!dialect.transactionalDdl()) {
			throw new TransactionModeException(script.revision().id(), dialect.name());
		}
	}

	// A transaction would begin with what an earlier run has committed.
	private void checkBegunInParts(List<RevisionScript> scripts) throws SQLException {
		for (JournaledStatement statement : this.session.journal().read(this.session.connection())) {
			for (RevisionScript script : scripts) {
				boolean begun = statement.operation() != StatementJournal.BEGIN
						&& statement.state() != StatementState.NOT_DONE;
				if (begun && statement.revision().equals(script.revision().id())) {
					throw new EditedStepException(statement, script.location());
				}
			}
		}
	}

	private void checkInterrupted(List<RevisionScript> scripts) throws SQLException {
		Map<RevisionId, HistoryEntry> last = this.session.history().lastOfEach(this.session.connection());
		List<JournaledStatement> journal = this.session.journal().read(this.session.connection());
		for (RevisionScript script : scripts) {
			HistoryEntry entry = last.get(script.revision().id());
			if (entry != null && entry.outcome() != Outcome.DONE && !script.rerunnable()) {
				checkInterrupted(script, entry,
						journal.stream().filter((statement) -> statement.revision().equals(entry.revision())).toList());
			}
		}
	}

	private void checkInterrupted(RevisionScript script, HistoryEntry last, List<JournaledStatement> journal) {
		for (JournaledStatement statement : journal) {
			if (statement.isInDoubt()) {
				throw new StepInDoubtException(statement, "The database can't tell what became of it.");
			}
		}
		if (journal.isEmpty() && leftSomething(last)) {
			throw new InterruptedRevisionException(last, script, this.session.dialect());
		}
	}

	// Where DDL commits itself, a failure tells how much had taken effect; elsewhere even
	// the statement that failed may have left something, as CREATE INDEX CONCURRENTLY.
	private boolean leftSomething(HistoryEntry entry) {
		return this.session.dialect().transactionalDdl() || entry.outcome() != Outcome.FAILED || entry.statements() > 0;
	}

}
