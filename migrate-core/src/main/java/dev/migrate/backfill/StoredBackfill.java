package dev.migrate.backfill;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.migrate.operation.Backfill;
import dev.migrate.revision.RevisionId;

/**
 * A backfill as the database remembers it.
 *
 * @param backfill what is to be done, with the key that was found for it
 * @param revision the revision that has registered it
 * @param state what is to be done about it
 * @param cursor the key of the last row that is done; nothing before the first
 * @param pass which way through the table it is, counted from 1
 * @param batchSize how many rows the next batch takes
 * @param rowsDone how many rows were changed
 * @param rowsVisited how many rows of this pass were looked at
 * @param rowsEstimated about how many rows the table has; 0 if nobody knows
 * @param worked how long its batches took
 * @param attempts how often in a row a batch has failed
 * @param error what the last failure said
 * @param changedAt when anything of this changed last, by the clock of the database
 */
public record StoredBackfill(Backfill backfill, RevisionId revision, BackfillState state, Optional<String> cursor,
		int pass, int batchSize, long rowsDone, long rowsVisited, long rowsEstimated, Duration worked, int attempts,
		Optional<String> error, Instant changedAt) {

	private static final int NEARLY_ALL = 99;

	/** Return its name. */
	public String name() {
		return this.backfill.name();
	}

	/** Return how much of the table was looked at, if that can be told. */
	public Optional<Integer> percent() {
		if (this.state == BackfillState.DONE) {
			return Optional.of(100);
		}
		if (this.rowsEstimated == 0) {
			return Optional.empty();
		}
		return Optional.of((int) Math.min(NEARLY_ALL, this.rowsVisited * 100 / this.rowsEstimated));
	}

	/** Return how long it would go on at the pace so far, if that can be told. */
	public Optional<Duration> timeLeft() {
		if (!this.state.isOpen() || this.rowsVisited == 0 || this.rowsEstimated == 0) {
			return Optional.empty();
		}
		long left = Math.max(0, this.rowsEstimated - this.rowsVisited);
		double withRests = this.worked.toMillis() * (100 + this.backfill.pace().rest()) / 100.0;
		return Optional.of(Duration.ofMillis((long) (withRests * left / this.rowsVisited)));
	}

	/** Return about how many rows are left, if that can be told. */
	public Optional<Long> rowsLeft() {
		return (this.rowsEstimated == 0) ? Optional.empty()
				: Optional.of(Math.max(0, this.rowsEstimated - this.rowsVisited));
	}

	/** Return the same at another place. */
	StoredBackfill moved(BackfillState newState, Optional<String> newCursor, int newPass, long changed, long visited) {
		return new StoredBackfill(this.backfill, this.revision, newState, newCursor, newPass, this.batchSize,
				this.rowsDone + changed, visited, this.rowsEstimated, this.worked, 0, Optional.empty(), this.changedAt);
	}

	/** Return the same after a batch that took so long. */
	StoredBackfill paced(int newBatchSize, Duration newWorked) {
		return new StoredBackfill(this.backfill, this.revision, this.state, this.cursor, this.pass, newBatchSize,
				this.rowsDone, this.rowsVisited, this.rowsEstimated, newWorked, this.attempts, this.error,
				this.changedAt);
	}

	/** Return the same after a failure, or without one. */
	StoredBackfill said(BackfillState newState, int newAttempts, Optional<String> newError) {
		return new StoredBackfill(this.backfill, this.revision, newState, this.cursor, this.pass, this.batchSize,
				this.rowsDone, this.rowsVisited, this.rowsEstimated, this.worked, newAttempts, newError,
				this.changedAt);
	}

}
