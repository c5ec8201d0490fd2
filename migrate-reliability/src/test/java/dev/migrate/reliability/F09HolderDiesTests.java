package dev.migrate.reliability;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Together;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who holds the lock is killed while eight wait for it. */
class F09HolderDiesTests {

	private static final Tally TALLY = Tally.of("F09", "holder killed while eight wait");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C1);

	@ParameterizedTest
	@ValueSource(strings = { "lock.acquired", "stmt.after:3" })
	void oneOfThemGoesOn(String point) {
		TALLY.fault(() -> {
			try (Victim holder = this.boundaries.start(this.database.url()).goTo(point);
					Together waiters = Together.start(this.database, Corpus.C1, 8).begin()) {
				waiters.awaitWaiting();
				holder.kill();
				waiters.succeed(1);
			}
			this.database.awaitNobody();
			this.boundaries.invariants(TALLY).isComplete();
		});
	}

}
