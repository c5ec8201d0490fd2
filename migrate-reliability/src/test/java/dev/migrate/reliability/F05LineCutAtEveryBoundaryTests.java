package dev.migrate.reliability;

import java.util.stream.Stream;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.EachBoundary;
import dev.migrate.reliability.harness.Profile;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.ParkingInjector;
import dev.migrate.testing.CuttingProxy;
import dev.migrate.testing.CuttingProxy.Cut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The connection is lost at every point of a run, by either side. */
class F05LineCutAtEveryBoundaryTests {

	private static final Tally TALLY = Tally.of("F05", "connection lost at every boundary");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final CuttingProxy proxy = CuttingProxy.to(this.database.database());

	@AfterEach
	void close() {
		this.proxy.close();
	}

	@TestFactory
	Stream<DynamicTest> survivorComesUpWhenTheLineIsCut() {
		return new EachBoundary(TALLY, (victim, point) -> {
			this.proxy.cutNext(Cut.BEFORE_THE_SERVER);
			goOnToSomeEnd(victim);
			// At the last point nobody asks the server anything any more.
			this.proxy.cutNone();
		}).of(this.database, this.proxy.database().url(),
				Profile.of(Corpus.C1).andInTheWhole(Corpus.C3, Corpus.C4, Corpus.C5, Corpus.C6, Corpus.C7));
	}

	@TestFactory
	Stream<DynamicTest> survivorComesUpWhenTheServerEndsTheSession() {
		return new EachBoundary(TALLY, (victim, point) -> {
			this.database.endVictims();
			goOnToSomeEnd(victim);
		}).of(this.database,
				Profile.of(Corpus.C1).andInTheWhole(Corpus.C3, Corpus.C4, Corpus.C5, Corpus.C6, Corpus.C7));
	}

	// I5: a good end is one after which everything is applied; anything else is an error
	// with a message.
	private void goOnToSomeEnd(Victim victim) {
		victim.tell(ParkingInjector.FREE);
		if (victim.awaitExit() != 0) {
			assertThat(victim.failure()).as(victim::toString).isPresent();
			assertThat(victim.applied()).isEmpty();
		}
		else {
			assertThat(victim.applied()).as(victim::toString).isPresent();
			assertThat(this.database.rows("SELECT count(*) FROM migrate_version_history WHERE outcome = 'DONE'"))
				.doesNotContain("0");
		}
	}

}
