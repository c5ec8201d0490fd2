package dev.migrate.backfill;

import java.time.Duration;

import dev.migrate.operation.BackfillPace;

/**
 * Finds out how many rows a batch takes, so that it lasts about half a second: short
 * enough that nobody waits for its locks, long enough that commits don't matter.
 *
 * @param smallest how many rows at least
 * @param largest how many rows at most
 */
record BatchSize(int smallest, int largest) {

	private static final Duration AIM = Duration.ofMillis(500);

	private static final Duration FAR_OVER = AIM.multipliedBy(2);

	private static final int FIRST = 1000;

	static BatchSize of(BackfillPace pace) {
		return new BatchSize(pace.smallest(), pace.largest());
	}

	/** Return the size of the first batch. */
	int first() {
		return within(FIRST);
	}

	/** Return the size of the batch after one that took so long. */
	int next(int size, Duration took) {
		if (took.compareTo(FAR_OVER) > 0) {
			return within(size / 2);
		}
		if (took.compareTo(AIM) > 0) {
			return within(size * 5L / 6);
		}
		return within(size + Math.max(1, size / 5));
	}

	/** Return the size of the batch after one that was stopped for taking too long. */
	int afterTimeout(int size) {
		return within(size / 2);
	}

	private int within(long size) {
		return (int) Math.max(this.smallest, Math.min(this.largest, size));
	}

}
