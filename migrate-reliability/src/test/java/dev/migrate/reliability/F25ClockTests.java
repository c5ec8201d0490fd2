package dev.migrate.reliability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.migrate.Migrator;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.Assignment;
import dev.migrate.testing.InstalledPrograms;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The clock is wrong, or jumps: nothing that counts depends on it. */
class F25ClockTests {

	private static final Tally TALLY = Tally.of("F25", "clock wrong, jumping, in another zone");

	private static final Instant NOW = Instant.parse("2026-03-29T01:00:00Z");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C2);

	@TestFactory
	Stream<DynamicTest> orderOfTheHistoryIsThatOfTheSteps() {
		return Stream.of(test("a year ago", (step) -> NOW.minus(Duration.ofDays(365)), ZoneOffset.UTC),
				test("in a year", (step) -> NOW.plus(Duration.ofDays(365)), ZoneOffset.UTC),
				test("jumping back an hour each time", (step) -> NOW.minus(Duration.ofHours(step)), ZoneOffset.UTC),
				test("summer time begins meanwhile", (step) -> NOW.minusSeconds(5).plusSeconds(step),
						ZoneId.of("Europe/Berlin")));
	}

	private DynamicTest test(String name, Hands hands, ZoneId zone) {
		return DynamicTest.dynamicTest(name, () -> TALLY.fault(() -> {
			AtomicInteger steps = new AtomicInteger();
			InstantSource time = () -> hands.at(steps.getAndIncrement());
			run(time.withZone(zone));
		}));
	}

	private void run(Clock clock) {
		this.boundaries.begin();
		Migrator migrator = Migrator.builder(this.database.dataSource())
			.source(Corpus.C2.source())
			.clock(clock)
			.build();
		migrator.upgrade();
		this.boundaries.invariants(TALLY).isComplete();
		assertThat(migrator.history(1)).extracting((entry) -> entry.revision().value()).containsExactly("r20");
		assertThat(migrator.undo(1).steps()).extracting((step) -> step.revision().value()).containsExactly("r20");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-365d", "+365d" })
	@EnabledIfSystemProperty(named = "reliability.whole", matches = "true", disabledReason = "It takes long")
	void clockOfTheWholeProcessDoesNotMatter(String offset) {
		assumeTrue(InstalledPrograms.have("faketime"), "faketime is not installed");
		TALLY.fault(() -> {
			this.boundaries.begin();
			try (Victim victim = Victim.waiting(offset, new Assignment(this.database.url(), Corpus.C2))) {
				victim.begin();
				assertThat(victim.awaitExit()).as(victim::toString).isZero();
			}
			this.database.awaitNobody();
			this.boundaries.invariants(TALLY).isComplete();
			assertThat(this.database.rows(
					"SELECT count(*) FROM migrate_version_history WHERE abs(extract(days FROM started_at - now())) > 300"))
				.containsExactly("20");
		});
	}

	private interface Hands {

		Instant at(int step);

	}

}
