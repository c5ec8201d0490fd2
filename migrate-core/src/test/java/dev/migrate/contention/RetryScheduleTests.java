package dev.migrate.contention;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

import dev.migrate.schema.InvalidDefinitionException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RetryScheduleTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private long now;

	private RetrySchedule schedule(Duration retryFor, RandomGenerator random) {
		return new RetrySchedule(new StatementLimits(SECOND, SECOND, SECOND, SECOND, retryFor, Duration.ofMillis(100),
				Duration.ofMillis(700)), () -> this.now, random);
	}

	@Test
	void boundOfPausesDoublesUpToTheLongest() {
		RetrySchedule schedule = schedule(Duration.ofMinutes(1), new AlwaysTheMost());
		assertThat(pauses(schedule, 5)).containsExactly(100L, 200L, 400L, 700L, 700L);
	}

	@Test
	void pausesAreDrawnFromZeroToTheBound() {
		RetrySchedule schedule = schedule(Duration.ofMinutes(1), RandomGenerator.of("L64X128MixRandom"));
		assertThat(pauses(schedule, 40)).allMatch((millis) -> millis >= 0 && millis <= 700)
			.satisfies((pauses) -> assertThat(Set.copyOf(pauses)).hasSizeGreaterThan(10));
	}

	@Test
	void endsWhenThePauseWouldGoBeyondTheBudget() {
		RetrySchedule schedule = schedule(SECOND, new AlwaysTheMost());
		assertThat(schedule.nextPause()).contains(Duration.ofMillis(100));
		this.now = Duration.ofMillis(799).toNanos();
		assertThat(schedule.nextPause()).contains(Duration.ofMillis(200));
		assertThat(schedule.tries()).isEqualTo(3);
		this.now = Duration.ofMillis(999).toNanos();
		assertThat(schedule.nextPause()).isEmpty();
		assertThat(schedule.tries()).isEqualTo(3);
		assertThat(schedule.elapsed()).isEqualTo(Duration.ofMillis(999));
	}

	@Test
	void budgetBeginsWhenSomebodyIsInTheWayForTheFirstTime() {
		RetrySchedule schedule = schedule(SECOND, new AlwaysTheMost());
		this.now = Duration.ofMinutes(20).toNanos();
		assertThat(schedule.nextPause()).isPresent();
		assertThat(schedule.elapsed()).isEqualTo(Duration.ofMinutes(20));
		this.now += SECOND.toNanos();
		assertThat(schedule.nextPause()).isEmpty();
	}

	@Test
	void withoutABudgetThereIsOneTry() {
		assertThat(schedule(Duration.ZERO, new AlwaysTheMost()).nextPause()).isEqualTo(Optional.empty());
	}

	@Test
	void waitForALockAlwaysHasAnEnd() {
		assertThatExceptionOfType(InvalidDefinitionException.class)
			.isThrownBy(() -> new StatementLimits(Duration.ZERO, SECOND, SECOND, SECOND, SECOND, SECOND, SECOND))
			.withMessage(
					"The limit 'lock-timeout' is PT0S, but without an end a wait for a lock would hold up everybody"
							+ " behind it. Give it at least a millisecond.");
	}

	private List<Long> pauses(RetrySchedule schedule, int count) {
		List<Long> pauses = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			pauses.add(schedule.nextPause().orElseThrow().toMillis());
		}
		return pauses;
	}

	/** Draws the greatest number that may come. */
	private static final class AlwaysTheMost implements RandomGenerator {

		@Override
		public long nextLong() {
			return Long.MAX_VALUE;
		}

		@Override
		public long nextLong(long bound) {
			return bound - 1;
		}

	}

}
