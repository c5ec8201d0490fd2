package dev.migrate.reliability;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Together;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.ParkingInjector;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An index is built concurrently while eight wait for the lock. */
class F11WaitersDuringConcurrentlyTests {

	private static final Tally TALLY = Tally.of("F11", "eight wait during CREATE INDEX CONCURRENTLY");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C4);

	@Test
	void indexIsBuiltBesideThem() {
		TALLY.fault(() -> {
			try (Victim builder = this.boundaries.start(this.database.url()).goTo("stmt.before:3");
					Together waiters = Together.start(this.database, Corpus.C4, 8).begin()) {
				waiters.awaitWaiting();
				builder.tell(ParkingInjector.FREE);
				assertThat(builder.awaitExit()).as(builder::toString).isZero();
				waiters.succeed(0);
			}
			this.database.awaitNobody();
			this.boundaries.invariants(TALLY).isComplete();
		});
	}

}
