package dev.migrate.reliability;

import java.util.List;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.ParkingInjector;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The session with the lock is ended: it is the one that migrates, so all of it ends. */
class F07LockSessionKilledTests {

	private static final Tally TALLY = Tally.of("F07", "session with the lock killed");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C1);

	@Test
	void runEndsWithItsLock() {
		TALLY.fault(() -> {
			try (Victim victim = this.boundaries.start(this.database.url())) {
				victim.goTo("stmt.after:2");
				List<String> holders = pids("locktype = 'advisory'");
				assertThat(pids("locktype = 'relation' AND mode = 'AccessExclusiveLock'")).isEqualTo(holders);
				this.database.witness().execute("SELECT pg_terminate_backend(" + holders.get(0) + ")");
				victim.tell(ParkingInjector.FREE);
				assertThat(victim.awaitExit()).as(victim::toString).isNotZero();
			}
			this.database.awaitNobody();
			this.boundaries.invariants(TALLY).nothingIsHalfDone();
			this.boundaries.invariants(TALLY).survivorComesUp();
		});
	}

	private List<String> pids(String lock) {
		return this.database.rows("SELECT DISTINCT pid FROM pg_locks WHERE " + lock
				+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
	}

}
