package dev.migrate.reliability;

import java.time.Duration;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.LockTimeoutException;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.ParkingInjector;
import dev.migrate.testing.CuttingProxy;
import dev.migrate.testing.CuttingProxy.Cut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The network swallows everything while a run holds the lock; neither side notices. */
class F06PartitionTests {

	private static final Tally TALLY = Tally.of("F06", "partition while holding the lock");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C1);

	@Test
	void successorIsToldWhoHasTheLockAndGoesOnWhenTheServerEndsTheOrphan() {
		TALLY.fault(() -> {
			try (CuttingProxy proxy = CuttingProxy.to(this.database.database());
					Victim victim = this.boundaries.start(proxy.database().url())) {
				victim.goTo("stmt.after:2");
				proxy.cutNext(Cut.UNNOTICED_BY_ANYONE);
				victim.tell(ParkingInjector.FREE);
				assertThatExceptionOfType(LockTimeoutException.class).isThrownBy(impatient()::upgrade)
					.withMessageContaining("victim");
				this.boundaries.invariants(TALLY).nothingIsHalfDone();
				this.database.endVictims();
				this.boundaries.invariants(TALLY).survivorComesUp();
				assertThat(victim.awaitExit()).as(victim::toString).isNotZero();
			}
			this.boundaries.invariants(TALLY).isComplete();
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "C1", "C6" })
	void runOverALineThatIsSlowIsNotOvertaken(Corpus corpus) {
		Boundaries slow = Boundaries.of(this.database, corpus);
		TALLY.fault(() -> {
			try (CuttingProxy proxy = CuttingProxy.to(this.database.database());
					Victim victim = slow.start(proxy.database().url())) {
				victim.goTo("lock.acquired");
				proxy.delay(Duration.ofMillis(30));
				victim.tell(ParkingInjector.FREE);
				assertThat(this.database.migrator(corpus).upgrade().steps()).isEmpty();
				assertThat(victim.awaitExit()).as(victim::toString).isZero();
			}
			this.database.awaitNobody();
			slow.invariants(TALLY).isComplete();
		});
	}

	private Migrator impatient() {
		return Migrator.builder(this.database.dataSource())
			.source(Corpus.C1.source())
			.options(MigrateOptions.builder().lockTimeout(Duration.ofMillis(500)).build())
			.build();
	}

}
