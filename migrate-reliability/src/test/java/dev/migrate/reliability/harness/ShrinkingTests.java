package dev.migrate.reliability.harness;

import java.util.function.Predicate;

import dev.migrate.reliability.corpus.Corpus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ShrinkingTests {

	private static final Schedule SCHEDULE = new Schedule(7, Corpus.C4, Fault.THROW, true, 0.5);

	private static Shrinking failingIf(Predicate<Schedule> condition) {
		return new Shrinking((schedule) -> {
			if (condition.test(schedule)) {
				throw new IllegalStateException("It fails");
			}
		});
	}

	@Test
	void playWhenItSucceedsDoesNotFail() {
		assertThatCode(() -> failingIf((schedule) -> false).play(SCHEDULE)).doesNotThrowAnyException();
	}

	@Test
	void playWhenNothingMattersFailsWithTheSmallestOfAll() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> failingIf((schedule) -> true).play(SCHEDULE))
			.withMessageContaining("Schedule[seed=7, corpus=C1, fault=KILL, second=false, position=0.0")
			.havingCause()
			.withMessage("It fails");
	}

	@Test
	void playKeepsWhatMatters() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> failingIf((schedule) -> schedule.second() && schedule.corpus() == Corpus.C4
					&& schedule.fault() != Fault.KILL && schedule.position() > 0.3)
				.play(SCHEDULE))
			.withMessageContaining("Schedule[seed=7, corpus=C4, fault=TERMINATE, second=true, position=0.5]");
	}

}
