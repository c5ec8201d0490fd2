package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.migrate.backfill.BackfillFailedException;
import dev.migrate.backfill.BackfillRegistration;
import dev.migrate.backfill.BackfillState;
import dev.migrate.backfill.BackfillStore;
import dev.migrate.backfill.BatchWorker;
import dev.migrate.backfill.StoredBackfill;
import dev.migrate.backfill.Turn;
import dev.migrate.contention.RetrySchedule;
import dev.migrate.dialect.BoundStatement;
import dev.migrate.operation.Backfill;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.revision.RevisionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backfills of a run: registered, or worked off while a revision waits. */
final class RunBackfills {

	private static final Logger logger = LoggerFactory.getLogger(RunBackfills.class);

	private static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(1);

	private static final Duration UNTIL_NEXT_TURN = Duration.ofMillis(50);

	private final MigrationSession session;

	private final Cancellation cancellation;

	private final LockRetries retries;

	private final BackfillStore store;

	private final BackfillRegistration registration;

	private final BatchWorker worker;

	RunBackfills(MigrationSession session, Cancellation cancellation, LockRetries retries) {
		this.session = session;
		this.cancellation = cancellation;
		this.retries = retries;
		this.store = new BackfillStore(session.dialect(), session.tables());
		this.registration = new BackfillRegistration(session.dialect(), this.store);
		this.worker = new BatchWorker(session.dialect(), session.tables());
	}

	/** Return what registers a backfill for those who work it off later. */
	List<Operation> registration(StepRun run, Backfill backfill) {
		try {
			RevisionId revision = run.step().revision();
			this.store.create(connection());
			this.registration.known(connection(), backfill, revision);
			StoredBackfill begun = this.registration.begun(connection(), backfill, revision);
			return this.registration.statements(begun)
				.stream()
				.map((statement) -> (Operation) new ExecuteSql(statement))
				.toList();
		}
		catch (SQLException ex) {
			throw failure(run, backfill.name(), ex);
		}
	}

	/**
	 * Work off a backfill that its revision waits for.
	 * @param isBegun whether an earlier run of the revision has begun it
	 */
	void workOff(StepRun run, Backfill backfill, boolean isBegun) {
		try {
			boolean autoCommit = connection().getAutoCommit();
			connection().setAutoCommit(true);
			register(run.step().revision(), backfill, isBegun);
			workOff(run, backfill.name());
			connection().setAutoCommit(autoCommit);
		}
		catch (SQLException ex) {
			throw failure(run, backfill.name(), ex);
		}
	}

	private void register(RevisionId revision, Backfill backfill, boolean isBegun) throws SQLException {
		this.store.create(connection());
		Optional<StoredBackfill> known = this.registration.known(connection(), backfill, revision)
			.filter((stored) -> BackfillRegistration.isSame(backfill, stored));
		if (known.isPresent() && (isBegun || known.get().state() != BackfillState.DONE)) {
			StoredBackfill stored = known.get();
			logger.info("Backfill '{}' goes on behind {} rows that are done", stored.name(), stored.rowsDone());
			if (stored.state() == BackfillState.FAILED) {
				this.store.change(connection(), stored.name(), BackfillState.RUNNING);
			}
			return;
		}
		StoredBackfill begun = this.registration.begun(connection(), backfill, revision);
		connection().setAutoCommit(false);
		for (SqlStatement statement : this.registration.statements(begun)) {
			new BoundStatement(connection(), statement).update();
		}
		connection().commit();
		connection().setAutoCommit(true);
	}

	/** Work off what a revision requires and this very run has registered. */
	void complete(StepRun run) throws SQLException {
		for (String name : run.script().requiredBackfills()) {
			if (!this.store.exists(connection()) || this.store.find(connection(), name).isEmpty()) {
				throw new IncompleteBackfillException(run.step().revision(), name);
			}
			workOff(run, name);
		}
	}

	private void workOff(StepRun run, String name) throws SQLException {
		RetrySchedule schedule = this.retries.begin();
		Optional<StoredBackfill> stored = this.store.find(connection(), name);
		while (stored.isPresent() && stored.get().state() != BackfillState.DONE) {
			this.cancellation.check();
			this.session.limits().before("UPDATE");
			Turn turn = this.worker.isThrottled(connection(), stored.get()) ? Turn.resting(stored.get())
					: this.worker.turn(connection(), name);
			switch (turn.kind()) {
				case WORKED -> {
					schedule = this.retries.begin();
					this.cancellation.pause(turn.rest());
				}
				case TAKEN -> this.cancellation.pause(UNTIL_NEXT_TURN);
				case RESTING -> this.cancellation.pause(UNTIL_NEXT_LOOK);
				case BLOCKED -> waitFor(run, schedule, turn);
				case FAILED -> logger.debug("A batch of backfill '{}' has failed", name, turn.failure());
			}
			stored = turn.backfill().or(() -> seen(run, name));
			refuseFailed(turn, stored);
		}
	}

	private void waitFor(StepRun run, RetrySchedule schedule, Turn turn) {
		Exception failure = (turn.failure() != null) ? turn.failure() : new IllegalStateException("No failure");
		if (!this.retries.pause(run, schedule, failure)) {
			throw this.retries.givenUp(run, schedule, failure);
		}
	}

	private Optional<StoredBackfill> seen(StepRun run, String name) {
		try {
			return this.store.find(connection(), name);
		}
		catch (SQLException ex) {
			throw failure(run, name, ex);
		}
	}

	// Whoever waits for it is told of the first failure, not of the last.
	private void refuseFailed(Turn turn, Optional<StoredBackfill> stored) {
		boolean failed = turn.kind() == Turn.Kind.FAILED
				|| stored.filter((backfill) -> backfill.state() == BackfillState.FAILED).isPresent();
		if (failed && stored.isPresent()) {
			throw new BackfillFailedException(stored.get(), turn.failure());
		}
	}

	/** Forget the backfills of a revision that is undone. */
	void forget(RevisionId revision) throws SQLException {
		if (this.store.exists(connection())) {
			this.store.forget(connection(), revision);
		}
	}

	private static StatementFailedException failure(StepRun run, String name, SQLException ex) {
		return new StatementFailedException(run.statements(), "working off the backfill '" + name + "'", ex);
	}

	private Connection connection() {
		return this.session.connection();
	}

}
