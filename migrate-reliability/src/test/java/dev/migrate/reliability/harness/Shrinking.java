package dev.migrate.reliability.harness;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes a schedule that fails smaller, for as long as it still fails.
 *
 * @param player plays a schedule, and fails if something is not as it should be
 */
public record Shrinking(Consumer<Schedule> player) {

	/** Play a schedule; if it fails, fail with the smallest that does. */
	public void play(Schedule schedule) {
		Optional<Throwable> failure = failure(schedule);
		if (failure.isPresent()) {
			throw new AssertionError("The smallest schedule that fails is " + smallest(schedule), failure.get());
		}
	}

	private Schedule smallest(Schedule failing) {
		for (Schedule simpler : failing.simpler()) {
			if (failure(simpler).isPresent()) {
				return smallest(simpler);
			}
		}
		return failing;
	}

	private Optional<Throwable> failure(Schedule schedule) {
		try {
			this.player.accept(schedule);
			return Optional.empty();
		}
		catch (AssertionError | RuntimeException ex) {
			return Optional.of(ex);
		}
	}

}
