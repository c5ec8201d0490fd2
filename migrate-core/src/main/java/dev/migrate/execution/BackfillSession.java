package dev.migrate.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import dev.migrate.backfill.BackfillStore;
import dev.migrate.backfill.BatchWorker;
import dev.migrate.backfill.StoredBackfill;
import dev.migrate.backfill.Turn;
import dev.migrate.contention.RetrySchedule;
import dev.migrate.contention.SessionLimits;
import dev.migrate.contention.StatementLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session that works at backfills outside of a run.
 *
 * @param connection its connection
 * @param store where the backfills are
 * @param worker does a batch
 * @param limits what its statements may ask of others
 * @param tolerance how long it tries again if others are in the way
 */
record BackfillSession(Connection connection, BackfillStore store, BatchWorker worker, SessionLimits limits,
		StatementLimits tolerance) {

	/** How long nothing is done about a backfill that waits. */
	static final Duration UNTIL_NEXT_LOOK = Duration.ofSeconds(1);

	private static final Logger logger = LoggerFactory.getLogger(BackfillSession.class);

	private static final Duration UNTIL_NEXT_TURN = Duration.ofMillis(50);

	/** Work at a backfill until it is over or has to wait. */
	void work(String name, Cancellation cancellation, Consumer<StoredBackfill> seen) {
		try {
			this.limits.before("UPDATE");
			RetrySchedule schedule = RetrySchedule.begin(this.tolerance);
			Optional<StoredBackfill> open = open(name);
			while (open.isPresent() && !this.worker.isThrottled(this.connection, open.get())) {
				cancellation.check();
				Turn turn = this.worker.turn(this.connection, name);
				turn.backfill().ifPresent(seen);
				Optional<Duration> pause = pause(turn, schedule);
				if (pause.isEmpty()) {
					return;
				}
				cancellation.pause(pause.get());
				if (turn.kind() == Turn.Kind.WORKED) {
					schedule = RetrySchedule.begin(this.tolerance);
				}
				open = open(name);
			}
		}
		catch (SQLException ex) {
			throw new StatementFailedException(0, "working off the backfill '" + name + "'", ex);
		}
	}

	private Optional<Duration> pause(Turn turn, RetrySchedule schedule) {
		return switch (turn.kind()) {
			case WORKED -> Optional.of(turn.rest());
			case TAKEN -> Optional.of(UNTIL_NEXT_TURN);
			case RESTING -> Optional.empty();
			case BLOCKED -> schedule.nextPause();
			case FAILED -> {
				logger.warn("A batch of a backfill has failed and changed nothing", turn.failure());
				yield Optional.of(UNTIL_NEXT_LOOK);
			}
		};
	}

	private Optional<StoredBackfill> open(String name) throws SQLException {
		return this.store.find(this.connection, name).filter((backfill) -> backfill.state().isOpen());
	}

}
