package dev.migrate.benchmarks.scenario;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * How several processes did that began at the same moment.
 *
 * @param finished when each was ready that didn't fail
 * @param failures how many failed
 * @param tables how many tables of the workload there are afterwards
 */
record Race(List<Duration> finished, int failures, int tables) {

	Race {
		finished = List.copyOf(finished);
	}

	Race withTables(int tables) {
		return new Race(this.finished, this.failures, tables);
	}

	Duration last() {
		return this.finished.isEmpty() ? Duration.ZERO : Collections.max(this.finished);
	}

	/** Return the time from the first that was ready to the last. */
	Duration gap() {
		return this.finished.isEmpty() ? Duration.ZERO : last().minus(Collections.min(this.finished));
	}

	@Override
	public String toString() {
		return "last ready after %d ms, %d ms after the first, %d failed, %d tables".formatted(last().toMillis(),
				gap().toMillis(), this.failures, this.tables);
	}

}
