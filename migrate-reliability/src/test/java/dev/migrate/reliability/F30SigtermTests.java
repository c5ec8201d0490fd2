package dev.migrate.reliability;

import dev.migrate.faults.Witness;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Invariants;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.ParkingInjector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The process is told to end while a statement runs, as an orchestrator does it. */
class F30SigtermTests {

	private static final Tally TALLY = Tally.of("F30", "SIGTERM within a statement");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	@ParameterizedTest
	@ValueSource(strings = { "C1", "C4" })
	void statementIsCancelledAndTheProcessEnds(Corpus corpus) {
		Boundaries boundaries = Boundaries.of(this.database, corpus);
		Invariants invariants = boundaries.invariants(TALLY);
		TALLY.fault(() -> {
			try (Victim victim = boundaries.start(this.database.url()).goTo("stmt.before:1")) {
				Witness.Blockade obstacle = this.database.witness().block("BEGIN; LOCK TABLE pg_class IN SHARE MODE");
				victim.tell(ParkingInjector.FREE);
				this.database.witness().awaitBlocked();
				victim.terminate();
				assertThat(victim.awaitExit()).as(victim::toString).isNotZero();
				invariants.nothingIsHalfDone();
				obstacle.close();
			}
			this.database.awaitNobody();
			invariants.survivorComesUp();
		});
	}

}
