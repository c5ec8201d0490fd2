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
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who holds the lock stands still, as for a long garbage collection, and goes on. */
class F10HolderStoppedTests {

	private static final Tally TALLY = Tally.of("F10", "holder stopped and continued");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C1);

	@Test
	void nobodyTakesTheLockFromWhoStandsStill() {
		TALLY.fault(() -> {
			try (Victim holder = this.boundaries.start(this.database.url()).goTo("stmt.after:2")) {
				holder.signal("STOP");
				assertThatExceptionOfType(LockTimeoutException.class).isThrownBy(impatient()::upgrade)
					.withMessageContaining("victim");
				holder.signal("CONT");
				holder.tell(ParkingInjector.FREE);
				assertThat(holder.awaitExit()).as(holder::toString).isZero();
			}
			this.database.awaitNobody();
			this.boundaries.invariants(TALLY).isComplete();
		});
	}

	private Migrator impatient() {
		return Migrator.builder(this.database.dataSource())
			.source(Corpus.C1.source())
			.options(MigrateOptions.builder().lockTimeout(Duration.ofSeconds(2)).build())
			.build();
	}

}
