package dev.migrate.reliability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.execution.ContractPolicy;
import dev.migrate.execution.ContractRefusedException;
import dev.migrate.faults.JavaProgram;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.Assignment;
import dev.migrate.reliability.victim.NodeMain;
import dev.migrate.revision.RevisionId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A contract is to run while an earlier build is alive, was alive, or comes alive. */
class F32ContractTests {

	private static final Tally TALLY = Tally.of("F32", "contract while an earlier build is alive");

	private static final String COLUMN = "SELECT count(*) FROM information_schema.columns WHERE column_name = 'email'";

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C10);

	private Migrator migrator(Corpus corpus, Clock clock, Duration aliveFor) {
		return Migrator.builder(this.database.dataSource())
			.options(MigrateOptions.builder().nodesAliveFor(aliveFor).build())
			.source(corpus.source())
			.clock(clock)
			.build();
	}

	private void refused(Migrator migrator) {
		assertThatExceptionOfType(ContractRefusedException.class).isThrownBy(migrator::upgrade);
		assertThat(this.database.rows(COLUMN)).containsExactly("1");
		assertThat(this.database.litter()).isEmpty();
	}

	private void applied(Migrator migrator) {
		assertThat(migrator.upgrade().after()).containsExactly(RevisionId.of("b"));
		this.boundaries.invariants(TALLY).isComplete();
	}

	@ParameterizedTest
	@ValueSource(longs = { -365, 365 })
	void onlyTheClockOfTheDatabaseCounts(long days) {
		Clock wrong = Clock.fixed(Instant.now().plus(Duration.ofDays(days)), ZoneOffset.UTC);
		Migrator before = migrator(Corpus.C11, wrong, Duration.ofMinutes(1));
		Migrator after = migrator(Corpus.C10, wrong, Duration.ofMinutes(1));
		TALLY.fault(() -> {
			this.boundaries.begin();
			before.nodes().beat("before");
			refused(after);
			this.database.execute(List.of("UPDATE migrate_version_node SET last_seen = last_seen - interval '59 s'"));
			before.nodes().beat("before");
			refused(after);
			this.database.execute(List.of("UPDATE migrate_version_node SET last_seen = last_seen - interval '61 s'"));
			applied(after);
		});
	}

	@Test
	void aProcessThatIsKilledHoldsItBackNoLongerThanItCountsAsAlive() {
		Migrator after = migrator(Corpus.C10, Clock.systemUTC(), Duration.ofSeconds(10));
		TALLY.fault(() -> {
			this.boundaries.begin();
			try (JavaProgram node = JavaProgram.start(List.of(), NodeMain.class,
					new Assignment(this.database.url(), Corpus.C11).arguments())) {
				node.await("ALIVE", (lines) -> !lines.isEmpty());
				refused(after);
				node.kill();
			}
			refused(after);
			this.database.witness()
				.awaitRow("SELECT 1 FROM migrate_version_node WHERE instance <> 'own'"
						+ " AND last_seen < clock_timestamp() - interval '10 s'");
			applied(after);
		});
	}

	@Test
	void aSignOfLifeBeforeTheGateIsAskedClosesIt() {
		TALLY.fault(() -> {
			try (Victim victim = this.boundaries.start(this.database.url()).goTo("heads.read")) {
				this.database.migrator(Corpus.C11).nodes().beat("before");
				victim.release();
				assertThat(victim.awaitExit()).as(victim::toString).isEqualTo(ExitCode.BLOCKED.code());
			}
			this.database.awaitNobody();
			assertThat(this.database.rows(COLUMN)).containsExactly("1");
			this.database.migrator(Corpus.C11).nodes().leave("before");
			applied(this.database.migrator(Corpus.C10));
		});
	}

	@Test
	void aSignOfLifeWaitsForNoRunAndNoRunForIt() {
		TALLY.fault(() -> {
			try (Victim victim = this.boundaries.start(this.database.url()).goTo("tx.begun")) {
				this.database.migrator(Corpus.C11).nodes().beat("late");
				victim.release();
				assertThat(victim.awaitExit()).as(victim::toString).isZero();
			}
			this.database.awaitNobody();
			this.boundaries.invariants(TALLY).isComplete();
		});
	}

	@TestFactory
	Stream<DynamicTest> aRunThatIsKilledLeavesItAsItIsOrDone() {
		List<String> points = this.boundaries.points();
		return IntStream.rangeClosed(1, points.size())
			.mapToObj((number) -> DynamicTest.dynamicTest("point %d: %s".formatted(number, points.get(number - 1)),
					() -> this.boundaries.breakAt(number, TALLY, (victim, point) -> victim.kill())));
	}

	@Test
	void theReasonIsKeptWithTheRevisionOrNotAtAll() {
		Migrator despite = this.database.migrator(Corpus.C10).contracts(ContractPolicy.despiteNodes("it only reads"));
		TALLY.fault(() -> {
			this.boundaries.begin();
			this.database.migrator(Corpus.C11).nodes().beat("before");
			applied(despite);
			assertThat(this.database
				.rows("SELECT outcome FROM migrate_version_history WHERE message LIKE '%it only reads)'"))
				.containsExactly("DONE");
		});
	}

}
