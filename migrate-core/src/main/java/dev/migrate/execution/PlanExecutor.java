package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrate.contention.RetrySchedule;
import dev.migrate.dialect.SqlFault;
import dev.migrate.dialect.StepRecord;
import dev.migrate.failpoint.Failpoint;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionDigest;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.Direction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out a plan, each step together with the record of it. */
final class PlanExecutor {

	private static final Logger logger = LoggerFactory.getLogger(PlanExecutor.class);

	private final MigrationSession session;

	private final MigrationTask task;

	private final RunSettings settings;

	private final MigrationListener listener;

	private final Cancellation cancellation;

	private final StepJournal journal;

	private List<RevisionId> rows = List.of();

	private String sessionState;

	private final RunProgress progress;

	private final LockRetries retries;

	private final RunBackfills backfills;

	PlanExecutor(MigrationSession session, MigrationTask task, RunSettings settings, MigrationListener listener,
			Cancellation cancellation, StepJournal journal, RunProgress progress) {
		this.session = session;
		this.task = task;
		this.settings = settings;
		this.listener = listener;
		this.cancellation = cancellation;
		this.journal = journal;
		this.progress = progress;
		this.sessionState = session.facts().state();
		this.retries = new LockRetries(session, settings, listener, cancellation);
		this.backfills = new RunBackfills(session, cancellation, this.retries);
	}

	/**
	 * Make the steps of a plan.
	 * @return what is left when another run came in between; nothing if all is done
	 */
	Optional<Interruption> execute(MigrationPlan plan) throws SQLException {
		this.rows = plan.rowsBefore();
		List<RevisionId> purged = plan.purged();
		if (plan.steps().isEmpty()) {
			return isPurged(plan) ? Optional.empty() : Optional.of(new Interruption(List.of()));
		}
		List<List<MigrationStep>> transactions = transactions(plan.steps());
		for (int i = 0; i < transactions.size(); i++) {
			if (!isRun(transactions.get(i), purged)) {
				return Optional.of(new Interruption(plan.steps().subList(i, plan.steps().size())));
			}
			purged = List.of();
		}
		return Optional.empty();
	}

	private List<List<MigrationStep>> transactions(List<MigrationStep> steps) {
		return (this.settings.transactionMode() == TransactionMode.ALL) ? List.of(steps)
				: steps.stream().map(List::of).toList();
	}

	private boolean isPurged(MigrationPlan plan) throws SQLException {
		if (!this.session.tenure().covers(this.rows)) {
			return false;
		}
		purge(plan.purged());
		connection().commit();
		connection().setAutoCommit(true);
		this.progress.found(plan.rowsAfter());
		return true;
	}

	// Left open, so that rows only go away together with the first step.
	private void purge(List<RevisionId> rows) throws SQLException {
		if (!rows.isEmpty()) {
			connection().setAutoCommit(false);
			this.journal.purge(rows);
		}
	}

	// The steps of one transaction, all of them again for as long as others are in the
	// way.
	private boolean isRun(List<MigrationStep> steps, List<RevisionId> purged) throws SQLException {
		List<RevisionId> before = this.rows;
		RetrySchedule schedule = this.retries.begin();
		while (this.session.tenure().covers(before)) {
			if (isRun(steps, purged, schedule)) {
				return true;
			}
			this.journal.rolledBack();
		}
		return false;
	}

	private boolean isRun(List<MigrationStep> steps, List<RevisionId> purged, RetrySchedule schedule) {
		List<StepRun> runs = new ArrayList<>();
		String stateBefore = this.sessionState;
		try {
			purge(purged);
			StepRecord record = null;
			for (MigrationStep step : steps) {
				StepRun run = begin(step);
				runs.add(run);
				record = recorded(run);
			}
			if (record != null) {
				commit(runs, record);
				finish(runs);
			}
			return true;
		}
		catch (CommitUnansweredException ex) {
			throw ex;
		}
		catch (SQLException | RuntimeException ex) {
			rollback();
			this.sessionState = stateBefore;
			if (!isBlocked(runs, ex)) {
				throw failed(runs, ex);
			}
			StepRun blocked = runs.get(runs.size() - 1);
			if (!isPaused(blocked, schedule, ex)) {
				throw failed(runs, this.retries.givenUp(blocked, schedule, ex));
			}
			return false;
		}
	}

	// Nothing of a transaction is left, so it can be run again whatever it did.
	private boolean isBlocked(List<StepRun> runs, Exception failure) {
		return !runs.isEmpty() && runs.stream().allMatch(StepRun::transactional)
				&& LockRetries.isLocked(this.session.dialect(), failure);
	}

	private boolean isPaused(StepRun blocked, RetrySchedule schedule, Exception failure) {
		try {
			return this.retries.pause(blocked, schedule, failure);
		}
		catch (MigrationCancelledException ex) {
			throw failed(List.of(blocked), ex);
		}
	}

	private StepRun begin(MigrationStep step) {
		this.cancellation.check();
		RevisionScript script = this.task.script(step.revision());
		boolean transactional = StepRun.direction(step) == Direction.STAMP
				|| (script.transactional() && this.session.dialect().transactionalDdl());
		StepRun run = new StepRun(step, script, transactional, this.journal.now(),
				new StatementRecorder(this.cancellation, this.session.watch()));
		logger.info("Running {} {}, {}", run.direction().word(), run.arrow(), run.script().revision().message());
		this.listener.stepStarted(step.revision(), run.direction());
		return run;
	}

	private StepRecord recorded(StepRun run) throws SQLException {
		// Before the transaction, as some settings only speak of the next one.
		this.session.tenure().beforeStep(this.sessionState);
		if (run.direction() == Direction.UPGRADE) {
			this.backfills.complete(run);
		}
		if (run.transactional()) {
			connection().setAutoCommit(false);
			Failpoint.TX_BEGUN.reached();
			perform(run, null);
			forgetStamped(run);
		}
		else {
			performInParts(run, this.journal.inParts(run));
		}
		if (run.direction() == Direction.DOWNGRADE) {
			this.backfills.forget(run.step().revision());
		}
		this.rows = run.step().rowsAfter();
		this.session.tenure().beforeRecord();
		StepRecord record = this.journal.done(run, digestAfter(run));
		this.sessionState = record.sessionState();
		this.session.tenure().afterRecord(this.sessionState);
		return record;
	}

	private void performInParts(StepRun run, JournaledStep journaled) throws SQLException {
		journaled.begin();
		this.journal.started(run);
		// Where DDL commits itself, rows between two changes still go together.
		connection().setAutoCommit(!run.script().transactional());
		try {
			perform(run, journaled);
		}
		catch (CommitUnansweredException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			rollback();
			journaled.failed();
			throw ex;
		}
		connection().setAutoCommit(false);
		journaled.finish();
	}

	// Who stamps a revision has found out what became of it.
	private void forgetStamped(StepRun run) throws SQLException {
		if (run.direction() == Direction.STAMP && this.session.journal().exists(connection())) {
			this.session.journal().forget(connection(), run.step().revision());
		}
	}

	private void perform(StepRun run, @Nullable JournaledStep journaled) {
		LiveOperations operations = new LiveOperations(this.session, run, this.settings,
				new EarlierDefinitions(this.task, run.step().revision(), run.direction(), this.settings.arguments()),
				this.retries, journaled, this.backfills);
		switch (run.direction()) {
			case UPGRADE -> {
				run.script().upgrade(operations);
				operations.finish();
			}
			case DOWNGRADE -> downgrade(run, operations);
			case STAMP -> logger.debug("Nothing is run for a stamp");
		}
	}

	private void downgrade(StepRun run, LiveOperations operations) {
		run.script().downgrade(operations);
		operations.finish();
		boolean mayBeEmpty = run.script().nothingToUndo().isPresent() || run.script().revision().isMerge();
		if (run.statements() == 0 && !mayBeEmpty) {
			throw new EmptyDowngradeException(run.step().revision(), run.script().location());
		}
	}

	private RevisionDigest digestAfter(StepRun run) {
		if (run.direction() == Direction.STAMP) {
			return RevisionDigest.of(this.task.applied(this.rows));
		}
		return this.journal.digest().toggle(run.step().revision(), run.script().statementHash());
	}

	private void commit(List<StepRun> runs, StepRecord record) throws SQLException {
		Failpoint.COMMIT_BEFORE.reached();
		try {
			connection().commit();
		}
		catch (SQLException ex) {
			if (this.session.dialect().faultOf(ex) == SqlFault.CONNECTION_LOST || !connection().isValid(1)) {
				this.progress.unanswered(runs.stream().map(this::result).toList());
				throw new CommitUnansweredException(runs.get(runs.size() - 1).step().revision(), record.transactionId(),
						ex);
			}
			throw ex;
		}
		Failpoint.COMMIT_AFTER.reached();
		connection().setAutoCommit(true);
		this.journal.committed();
	}

	private void finish(List<StepRun> runs) {
		for (StepRun run : runs) {
			StepResult result = result(run);
			this.progress.done(result, this.rows);
			this.listener.stepFinished(result);
		}
	}

	private StepResult result(StepRun run) {
		return new StepResult(run.step().revision(), run.direction(), run.statements(),
				Duration.between(run.startedAt(), this.journal.now()));
	}

	private RuntimeException failed(List<StepRun> runs, Exception ex) {
		if (runs.isEmpty()) {
			return StepFailures.unchecked(ex);
		}
		StepRun run = runs.get(runs.size() - 1);
		RuntimeException failure = this.cancellation.requested() ? new MigrationCancelledException()
				: StepFailures.of(run, ex, this.session.dialect(), this.settings);
		this.journal.failed(run, failure);
		this.listener.stepFailed(run.step().revision(), run.direction(), failure);
		return failure;
	}

	private void rollback() {
		try {
			if (!connection().getAutoCommit()) {
				connection().rollback();
				connection().setAutoCommit(true);
			}
		}
		catch (SQLException ex) {
			logger.debug("The session is gone, and its transaction with it", ex);
		}
	}

	private Connection connection() {
		return this.session.connection();
	}

}
