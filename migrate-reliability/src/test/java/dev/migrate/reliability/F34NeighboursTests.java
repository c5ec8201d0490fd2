package dev.migrate.reliability;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.MariaDbTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.ParkingInjector;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two databases of one MariaDB server, whose named locks are those of the server. */
class F34NeighboursTests {

	private static final Tally TALLY = Tally.of("F34", "two databases of a MariaDB server at once");

	private final MariaDbTestDatabase database = MariaDbTestDatabase.create();

	private final MariaDbTestDatabase neighbour = MariaDbTestDatabase.create();

	@Test
	void neighbourMigratesWhileTheOtherHasItsLock() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C1);
		Boundaries neighbours = Boundaries.of(this.neighbour, Corpus.C1);
		TALLY.fault(() -> {
			try (Victim holder = boundaries.start(this.database.url()).goTo("stmt.after:2")) {
				neighbours.begin();
				this.neighbour.migrator(Corpus.C1).upgrade();
				neighbours.invariants(TALLY).isComplete();
				holder.tell(ParkingInjector.FREE);
				assertThat(holder.awaitExit()).as(holder::toString).isZero();
			}
			this.database.awaitNobody();
			boundaries.invariants(TALLY).isComplete();
		});
	}

}
