package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import dev.migrate.dialect.CommitOutcome;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.TransactionLock;
import dev.migrate.revision.RevisionException;
import dev.migrate.version.HistoryStore;
import dev.migrate.version.VersionRows;
import dev.migrate.version.VersionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a run: reads without a lock whether there is anything to do, and if there is,
 * takes the lock, reads again, and carries out the plan.
 */
public final class MigrationRunner {

	private static final Logger logger = LoggerFactory.getLogger(MigrationRunner.class);

	private static final int RESTARTS = 3;

	private final Connections connections;

	private final Dialects dialects;

	private final RunSettings settings;

	private final MigrationListener listener;

	private final Clock clock;

	public MigrationRunner(DataSource dataSource, Dialects dialects, RunSettings settings,
			List<MigrationListener> listeners, Clock clock) {
		this(new Connections(dataSource), dialects, settings, new Listeners(listeners), clock);
	}

	private MigrationRunner(Connections connections, Dialects dialects, RunSettings settings,
			MigrationListener listener, Clock clock) {
		this.connections = connections;
		this.dialects = dialects;
		this.settings = settings;
		this.listener = listener;
		this.clock = clock;
	}

	/** Return the same runner, which tells a listener more. */
	public MigrationRunner watchedBy(MigrationListener listener) {
		return new MigrationRunner(this.connections, this.dialects, this.settings,
				new Listeners(List.of(this.listener, listener)), this.clock);
	}

	/** Return the same runner with another policy about contract revisions. */
	public MigrationRunner contracts(ContractPolicy policy) {
		return new MigrationRunner(this.connections, this.dialects, this.settings.contracts(policy), this.listener,
				this.clock);
	}

	/** Make a run. */
	public MigrationReport run(MigrationTask task, Cancellation cancellation) {
		long start = System.nanoTime();
		ShutdownCancellation hook = new ShutdownCancellation(cancellation);
		try {
			MigrationReport report = report(task, cancellation, start);
			this.listener.finished(report);
			return report;
		}
		catch (RuntimeException ex) {
			this.listener.failed(ex, Duration.ofNanos(System.nanoTime() - start));
			throw ex;
		}
		finally {
			hook.release();
		}
	}

	private MigrationReport report(MigrationTask task, Cancellation cancellation, long start) {
		RunProgress progress = new RunProgress(UUID.randomUUID().toString());
		for (int attempt = 1;; attempt++) {
			try {
				return attempt(task, cancellation, progress).report(Duration.ofNanos(System.nanoTime() - start));
			}
			catch (CommitUnansweredException ex) {
				// Whatever became of it: the lock is free when the old session has ended,
				// and the rows are read again.
				if (attempt == RESTARTS) {
					throw ex;
				}
				resolve(ex, cancellation, progress);
			}
		}
	}

	private void resolve(CommitUnansweredException unanswered, Cancellation cancellation, RunProgress progress) {
		CommitOutcome outcome = new CommitResolution(this.connections, this.dialects, cancellation).resolve(unanswered);
		if (outcome == CommitOutcome.COMMITTED) {
			progress.confirmed().forEach(this.listener::stepFinished);
		}
	}

	private RunProgress attempt(MigrationTask task, Cancellation cancellation, RunProgress progress) {
		Connection connection = this.connections.open();
		boolean changed = false;
		boolean autoCommit = true;
		boolean readOnly = false;
		try {
			Dialect dialect = this.dialects.of(connection);
			task.connected(dialect);
			checkLockScope(dialect, connection);
			autoCommit = connection.getAutoCommit();
			readOnly = connection.isReadOnly();
			connection.setAutoCommit(true);
			VersionRows found = versions(dialect).read(connection);
			progress.found(found.ids());
			if (isDone(task, dialect, connection, found)) {
				return progress;
			}
			refuseEdited(task, dialect, connection, found);
			changed = true;
			try (MigrationSession session = session(dialect, connection, found)) {
				migrate(task, session, cancellation, progress);
			}
			return progress;
		}
		catch (SQLException ex) {
			throw new DatabaseFaults(this.dialects, this.settings.tables(), progress.hasCommitted()).translated(ex,
					connection);
		}
		finally {
			if (changed && !isGivenBack(connection)) {
				this.connections.discard(connection, autoCommit, readOnly);
			}
			else {
				this.connections.giveBack(connection, autoCommit);
			}
		}
	}

	private void checkLockScope(Dialect dialect, Connection connection) throws SQLException {
		if (this.settings.lockScope() == LockScope.SESSION) {
			return;
		}
		TransactionLock lock = dialect.transactionLock().orElseThrow(() -> LockScopeException.notIn(dialect.name()));
		if (this.settings.lockPolicy() == LockPolicy.SKIP_AND_VERIFY) {
			throw LockScopeException.skipping();
		}
		lock.prepare(connection);
	}

	private boolean isGivenBack(Connection connection) {
		try {
			return this.dialects.of(connection).sessions().giveBack(connection);
		}
		catch (SQLException ex) {
			logger.debug("A session could not be given back, so it is ended", ex);
			return false;
		}
	}

	// Read-only: what is said here without a lock is only trusted where it says that
	// nothing is to be done.
	private boolean isDone(MigrationTask task, Dialect dialect, Connection connection, VersionRows found)
			throws SQLException {
		// Who stamps a database without rows may have found that they were lost.
		boolean mayBeLost = task.purpose() == RunPurpose.STAMP && found.historyExists() && found.ids().isEmpty();
		if (mayBeLost || !task.isDone(found)) {
			return false;
		}
		if (found.historyExists() && task.purpose() != RunPurpose.CREATE_TABLES) {
			editedRevisions(dialect).check(connection, task, found.ids());
		}
		return true;
	}

	// Nobody has to wait for the lock to hear of it. What another run has changed
	// meanwhile is found out under the lock, where it is looked for again.
	private void refuseEdited(MigrationTask task, Dialect dialect, Connection connection, VersionRows found)
			throws SQLException {
		if (task.purpose() != RunPurpose.MIGRATE || !found.historyExists()
				|| this.settings.editedRevisions() != EditedRevisionPolicy.FAIL) {
			return;
		}
		try {
			editedRevisions(dialect).check(connection, task, found.ids());
		}
		catch (RevisionException ex) {
			if (versions(dialect).read(connection).equals(found)) {
				throw ex;
			}
		}
	}

	private VersionStore versions(Dialect dialect) {
		return new VersionStore(dialect, this.settings.tables());
	}

	private EditedRevisionCheck editedRevisions(Dialect dialect) {
		return new EditedRevisionCheck(new HistoryStore(dialect, this.settings.tables()),
				this.settings.editedRevisions());
	}

	private MigrationSession session(Dialect dialect, Connection connection, VersionRows found) throws SQLException {
		if (connection.isReadOnly()) {
			connection.setReadOnly(false);
		}
		if (this.settings.lockScope() == LockScope.SESSION) {
			new PoolerCheck(this.connections, dialect.sessions()).check(connection);
		}
		return MigrationSession.open(connection, this.connections, dialect, this.settings, found);
	}

	private void migrate(MigrationTask task, MigrationSession session, Cancellation cancellation, RunProgress progress)
			throws SQLException {
		// The lock of a session that we have lost ourselves is none of another instance.
		LockPolicy policy = progress.hasBegun() ? LockPolicy.WAIT : this.settings.lockPolicy();
		LockQueue queue = new LockQueue(session, task, this.settings, policy, this.listener, cancellation);
		LockTenure tenure = session.tenure();
		boolean held = tenure.begin(queue);
		try {
			LockedRun run = new LockedRun(session, task, this.settings, this.listener, this.clock, cancellation);
			while (held && !run.isComplete(progress, queue)) {
				held = tenure.begin(queue);
			}
		}
		catch (SQLException | RuntimeException ex) {
			tenure.giveUp();
			throw ex;
		}
		if (held) {
			tenure.end();
		}
		else {
			progress.found(queue.rows());
		}
	}

}
