package dev.migrate.reliability;

import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.migrate.reliability.harness.Rounds;
import dev.migrate.reliability.harness.Schedule;
import dev.migrate.reliability.report.Tally;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Random faults at random points of random ways. The name of a test is its schedule; one
 * that failed is played again with {@code -Dreliability.seed=N -Dreliability.seeds=1}.
 */
class F38RandomScheduleTests {

	private static final Tally TALLY = Tally.of("F38", "random schedules");

	@TestFactory
	Stream<DynamicTest> everythingIsAsItShouldBe() {
		Rounds rounds = new Rounds(TALLY);
		long first = Long.getLong("reliability.seed", 1);
		return LongStream.range(first, first + Long.getLong("reliability.seeds", 20))
			.mapToObj(Schedule::of)
			.map((schedule) -> DynamicTest.dynamicTest(schedule.toString(), () -> rounds.play(schedule)));
	}

}
