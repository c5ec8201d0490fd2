package dev.migrate.reliability;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migrate.Migrator;
import dev.migrate.execution.LockScopeException;
import dev.migrate.faults.Eventually;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Invariants;
import dev.migrate.reliability.harness.Profile;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.Assignment;
import dev.migrate.reliability.victim.Variant;
import dev.migrate.testing.PgBouncer;
import dev.migrate.version.SharedSessionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A pooler gives the session with the lock to somebody else as well, if it is let. */
class F26TransactionPoolerTests {

	private static final Tally TALLY = Tally.of("F26", "session shared by a transaction pooler");

	private final PostgresTestDatabase database = PostgresTestDatabase.behindPooler();

	@BeforeEach
	void needsThePooler() {
		assumeTrue(PgBouncer.isThere() || System.getenv("CI") != null, "PgBouncer is not installed");
	}

	@Test
	void whoComesThroughThePoolerIsRefusedEveryTimeAndLeavesNothingBehind() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C4);
		Invariants invariants = boundaries.invariants(TALLY);
		TALLY.fault(() -> {
			boundaries.begin();
			try (PgBouncer pooler = PgBouncer.start(this.database.database(), "transaction", "default_pool_size = 1")) {
				Migrator migrator = Migrator.builder(pooler.dataSource()).source(Corpus.C4.source()).build();
				for (int round = 0; round < Profile.rounds(20, 200); round++) {
					assertThatExceptionOfType(SharedSessionException.class).isThrownBy(migrator::upgrade);
					assertThat(this.database.litter()).isEmpty();
				}
			}
			this.database.awaitNobody();
			invariants.nothingIsHalfDone();
			invariants.survivorComesUp();
		});
	}

	@TestFactory
	Stream<DynamicTest> survivorComesUpWhereALockPerTransactionIsKilledAtEveryBoundary() {
		return Profile.of(Corpus.C1).andInTheWhole(Corpus.C2, Corpus.C3, Corpus.C7).stream().flatMap(this::killed);
	}

	private Stream<DynamicTest> killed(Corpus corpus) {
		Boundaries boundaries = Boundaries.of(this.database, corpus, Variant.LOCKS_BY_TRANSACTION);
		return IntStream.rangeClosed(1, boundaries.points().size())
			.mapToObj((number) -> DynamicTest.dynamicTest(
					"%s, point %d: %s".formatted(corpus, number, boundaries.points().get(number - 1)),
					() -> killAt(boundaries, number)));
	}

	// The sessions of the pooler outlive the victim: what is left in them must be
	// nothing.
	private void killAt(Boundaries boundaries, int number) {
		PgBouncer pooler = PgBouncer.start(this.database.database(), "transaction");
		boundaries.breakAt(number, pooler.database().url(), TALLY, (victim, point) -> {
			try (pooler) {
				victim.kill();
				Eventually.holds("nothing is left in the sessions", () -> this.database.litter().isEmpty());
			}
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "C1", "C2", "C3", "C7" })
	void aLockPerTransactionLetsEachRevisionRunOnceWhereEightStartTogether(Corpus corpus) {
		Boundaries boundaries = Boundaries.of(this.database, corpus, Variant.LOCKS_BY_TRANSACTION);
		for (int round = 0; round < Profile.rounds(1, 20); round++) {
			TALLY.fault(() -> {
				boundaries.begin();
				try (PgBouncer pooler = PgBouncer.start(this.database.database(), "transaction")) {
					together(pooler, corpus);
					assertThat(this.database.litter()).isEmpty();
				}
				this.database.awaitNobody();
				boundaries.invariants(TALLY).isComplete();
			});
		}
	}

	private static void together(PgBouncer pooler, Corpus corpus) {
		List<Victim> victims = IntStream.range(0, 8)
			.mapToObj((number) -> Victim
				.waiting(new Assignment(pooler.database().url(), corpus).with(Variant.LOCKS_BY_TRANSACTION)))
			.toList();
		victims.forEach(Victim::begin);
		assertThat(victims).allSatisfy((victim) -> assertThat(victim.awaitExit()).as(victim::toString).isZero());
		victims.forEach(Victim::close);
	}

	@Test
	void aLockPerTransactionRefusesARevisionWithoutOne() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C4);
		TALLY.fault(() -> {
			boundaries.begin();
			try (PgBouncer pooler = PgBouncer.start(this.database.database(), "transaction");
					Victim victim = Victim.waiting(
							new Assignment(pooler.database().url(), Corpus.C4).with(Variant.LOCKS_BY_TRANSACTION))) {
				victim.begin();
				assertThat(victim.awaitExit()).isEqualTo(1);
				assertThat(victim.failure())
					.hasValueSatisfying((failure) -> assertThat(failure).contains(LockScopeException.class.getName(),
							"Revision 'a' says that it runs without a transaction"));
			}
			this.database.awaitNobody();
			boundaries.invariants(TALLY).nothingIsHalfDone();
			boundaries.invariants(TALLY).survivorComesUp();
		});
	}

}
