package dev.migrate.reliability;

import dev.migrate.Migrator;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Invariants;
import dev.migrate.reliability.harness.Profile;
import dev.migrate.reliability.report.Tally;
import dev.migrate.testing.PgBouncer;
import dev.migrate.version.SharedSessionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A pooler gives the session with the lock to somebody else as well, if it is let. */
class F26TransactionPoolerTests {

	private static final Tally TALLY = Tally.of("F26", "session shared by a transaction pooler");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C4);

	@BeforeEach
	void needsThePooler() {
		assumeTrue(PgBouncer.isThere() || System.getenv("CI") != null, "PgBouncer is not installed");
	}

	@Test
	void whoComesThroughThePoolerIsRefusedEveryTimeAndLeavesNothingBehind() {
		Invariants invariants = this.boundaries.invariants(TALLY);
		TALLY.fault(() -> {
			this.boundaries.begin();
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

}
