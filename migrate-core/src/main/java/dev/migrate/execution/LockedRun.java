package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.migrate.failpoint.Failpoint;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.script.RevisionDigest;
import dev.migrate.version.EmptiedVersionTableException;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.VersionRows;

/** What a session does once it has the lock: everything it knows, it reads now. */
final class LockedRun {

	private final MigrationSession session;

	private final MigrationTask task;

	private final RunSettings settings;

	private final MigrationListener listener;

	private final Clock clock;

	private final Cancellation cancellation;

	private final ContractGate gate;

	private Optional<Interruption> interruption = Optional.empty();

	LockedRun(MigrationSession session, MigrationTask task, RunSettings settings, MigrationListener listener,
			Clock clock, Cancellation cancellation) {
		this.session = session;
		this.task = task;
		this.settings = settings;
		this.listener = listener;
		this.clock = clock;
		this.cancellation = cancellation;
		this.gate = new ContractGate(session, task, settings);
	}

	/**
	 * Do what is to be done.
	 * @return whether that is all; else another run came in between two revisions, and
	 * what is left is to be found out under the lock once more
	 */
	boolean isComplete(RunProgress progress, LockQueue queue) throws SQLException {
		VersionRows rows = this.session.versions().read(connection());
		Failpoint.HEADS_READ.reached();
		progress.found(rows.ids());
		if (this.task.purpose() != RunPurpose.STAMP) {
			this.session.versions().refuseLost(connection(), rows);
		}
		if (this.task.purpose() == RunPurpose.CREATE_TABLES) {
			createTables(rows);
			return true;
		}
		Optional<StepResolution> resolution = this.task.resolution();
		if (resolution.isPresent()) {
			new ResolvedStep(this.session, this.settings.identity(), progress.runId(), this.clock.instant())
				.write(resolution.get());
			return true;
		}
		Optional<HistoryEntry> lost = lostRows(rows);
		RevisionDigest digest = checkedDigest(rows);
		MigrationPlan plan = this.gate.admitted(plan(rows, progress), rows);
		progress.deferred(this.gate.deferred());
		if (plan.isEmpty() && !rows.isLost()) {
			sayNoneIsApplied(lost, digest, progress);
			return true;
		}
		if (!plan.isEmpty()) {
			queue.admit(plan);
		}
		new PlanCheck(this.session, this.task, this.settings).check(plan, rows);
		createTables(rows);
		if (plan.isEmpty()) {
			sayNoneIsApplied(lost, digest, progress);
			return true;
		}
		this.listener.started(plan);
		this.interruption = executor(digest, progress).execute(plan);
		return this.interruption.isEmpty();
	}

	private MigrationPlan plan(VersionRows rows, RunProgress progress) throws SQLException {
		if (this.interruption.isEmpty() || !progress.hasCommitted()) {
			return this.task.plan(rows.ids(), history(rows));
		}
		List<MigrationStep> left = this.interruption.get().left(this.task.applied(rows.ids()));
		if (left.isEmpty()) {
			return new MigrationPlan(rows.ids(), List.of(), List.of());
		}
		return this.task.rest(left).plan(rows.ids(), history(rows));
	}

	// What was applied would run again, from base.
	private Optional<HistoryEntry> lostRows(VersionRows rows) throws SQLException {
		if (!rows.historyExists() || !rows.ids().isEmpty()) {
			return Optional.empty();
		}
		Optional<HistoryEntry> applied = this.session.history().lastUpgrade(connection());
		if (applied.isPresent() && this.task.purpose() != RunPurpose.STAMP) {
			throw new EmptiedVersionTableException(this.session.tables().shownVersionTable(), applied.get());
		}
		return applied;
	}

	private void sayNoneIsApplied(Optional<HistoryEntry> lost, RevisionDigest digest, RunProgress progress)
			throws SQLException {
		if (lost.isPresent()) {
			journal(digest, progress).noneApplied(lost.get().revision());
		}
	}

	private StepHistory history(VersionRows rows) {
		return rows.historyExists() ? new StoredHistory(this.session.history(), connection()) : StepHistory.NONE;
	}

	private RevisionDigest checkedDigest(VersionRows rows) throws SQLException {
		if (rows.historyExists()) {
			EditedRevisionCheck check = new EditedRevisionCheck(this.session.history(),
					this.settings.editedRevisions());
			return check.check(connection(), this.task, rows.ids());
		}
		return RevisionDigest.of(this.task.applied(rows.ids()));
	}

	// Even CREATE TABLE IF NOT EXISTS fails when several sessions run it at the same
	// moment.
	private void createTables(VersionRows rows) throws SQLException {
		if (rows.tableExists() && rows.historyExists()) {
			this.session.versions().requireWritable(connection());
			return;
		}
		Connection connection = connection();
		connection.setAutoCommit(false);
		try {
			this.session.versions().create(connection, rows);
			Failpoint.BOOT_AFTER_CREATE.reached();
			connection.commit();
			connection.setAutoCommit(true);
		}
		catch (SQLException ex) {
			rollback(connection, ex);
			throw ex;
		}
	}

	private void rollback(Connection connection, SQLException failure) {
		try {
			connection.rollback();
			connection.setAutoCommit(true);
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

	private PlanExecutor executor(RevisionDigest digest, RunProgress progress) {
		return new PlanExecutor(this.session, this.task, this.settings, this.listener, this.cancellation,
				journal(digest, progress), progress);
	}

	private StepJournal journal(RevisionDigest digest, RunProgress progress) {
		return new StepJournal(this.session, this.settings, this.clock, progress.runId(), digest,
				new KeptDowngrades(this.session.dialect(), this.settings, this.task), this.gate);
	}

	private Connection connection() {
		return this.session.connection();
	}

}
