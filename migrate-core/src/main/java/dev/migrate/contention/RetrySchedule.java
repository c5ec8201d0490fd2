package dev.migrate.contention;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Says how long to pause before something is tried again. Pauses are drawn at random
 * below a bound that doubles, so that those who were in each other's way don't meet
 * again.
 */
public final class RetrySchedule {

	private final StatementLimits limits;

	private final LongSupplier nanoTime;

	private final RandomGenerator random;

	private final long start;

	// Before it is first blocked, a revision may do what takes longer than the budget.
	private OptionalLong blockedSince = OptionalLong.empty();

	private Duration bound;

	private int tries = 1;

	RetrySchedule(StatementLimits limits, LongSupplier nanoTime, RandomGenerator random) {
		this.limits = limits;
		this.nanoTime = nanoTime;
		this.random = random;
		this.start = nanoTime.getAsLong();
		this.bound = limits.firstPause();
	}

	/** Return a schedule that begins now. */
	public static RetrySchedule begin(StatementLimits limits) {
		return new RetrySchedule(limits, System::nanoTime, RandomGenerator.getDefault());
	}

	/**
	 * Return how long to pause before the next try; nothing if there shall be none. The
	 * time is counted from when this was first asked.
	 */
	public Optional<Duration> nextPause() {
		long now = this.nanoTime.getAsLong();
		this.blockedSince = OptionalLong.of(this.blockedSince.orElse(now));
		Duration blocked = Duration.ofNanos(now - this.blockedSince.getAsLong());
		Duration pause = Duration.ofNanos(this.random.nextLong(this.bound.toNanos() + 1));
		if (blocked.plus(pause).compareTo(this.limits.retryFor()) >= 0) {
			return Optional.empty();
		}
		this.tries++;
		Duration doubled = this.bound.multipliedBy(2);
		this.bound = (doubled.compareTo(this.limits.longestPause()) < 0) ? doubled : this.limits.longestPause();
		return Optional.of(pause);
	}

	/** Return how many tries there were, with the one at hand. */
	public int tries() {
		return this.tries;
	}

	/** Return how long it has taken so far, with all tries. */
	public Duration elapsed() {
		return Duration.ofNanos(this.nanoTime.getAsLong() - this.start);
	}

}
