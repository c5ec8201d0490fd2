package dev.migrate.reliability;

import java.nio.file.Path;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.migrate.reliability.database.H2TestDatabase;
import dev.migrate.reliability.database.MariaDbTestDatabase;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.database.SqliteTestDatabase;
import dev.migrate.reliability.database.TestDatabase;
import dev.migrate.reliability.harness.Rounds;
import dev.migrate.reliability.harness.Schedule;
import dev.migrate.reliability.harness.Shrinking;
import dev.migrate.reliability.report.Tally;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random faults at random points of random ways. The name of a test is its schedule; one
 * that failed is played again with {@code -Dreliability.seed=N -Dreliability.seeds=1}.
 */
class F38RandomScheduleTests {

	private static final Tally TALLY = Tally.of("F38", "random schedules");

	private static final Tally ELSEWHERE = Tally.of("F38", "random schedules on MariaDB, SQLite and H2");

	private static final long FIRST = Long.getLong("reliability.seed", 1);

	private static final long SEEDS = Long.getLong("reliability.seeds", 20);

	@TestFactory
	Stream<DynamicTest> everythingIsAsItShouldBe() {
		return schedules(PostgresTestDatabase.create(), TALLY, SEEDS, Schedule::of);
	}

	@TestFactory
	Stream<DynamicTest> everythingIsAsItShouldBeElsewhere(@TempDir Path folder) {
		return Stream
			.<TestDatabase>of(MariaDbTestDatabase.create(), SqliteTestDatabase.create(), new H2TestDatabase(folder))
			.flatMap((database) -> schedules(database, ELSEWHERE, Math.max(1, SEEDS / 10), Schedule::anywhere));
	}

	private static Stream<DynamicTest> schedules(TestDatabase database, Tally tally, long count,
			LongFunction<Schedule> schedules) {
		Rounds rounds = new Rounds(database, tally);
		Shrinking shrinking = new Shrinking(rounds::play);
		return LongStream.range(FIRST, FIRST + count)
			.mapToObj(schedules)
			.map((schedule) -> DynamicTest.dynamicTest(database.getClass().getSimpleName() + ", " + schedule,
					() -> shrinking.play(schedule)));
	}

}
