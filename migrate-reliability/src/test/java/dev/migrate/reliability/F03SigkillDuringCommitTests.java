package dev.migrate.reliability;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.BackgroundLoad;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.HeldCommit;
import dev.migrate.reliability.harness.Invariants;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.Assignment;
import org.junit.jupiter.api.Test;

/** {@code kill -9} while the server carries out the COMMIT of a revision. */
class F03SigkillDuringCommitTests {

	private static final Tally TALLY = Tally.of("F03", "SIGKILL during COMMIT");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C1);

	private final Invariants invariants = this.boundaries.invariants(TALLY);

	@Test
	void revisionAndItsRecordComeTogetherWhenTheOrphanFinishes() {
		TALLY.fault(() -> kill(() -> {
		}));
	}

	@Test
	void revisionAndItsRecordGoTogetherWhenTheServerEndsTheOrphan() {
		TALLY.fault(() -> kill(this.database::endVictims));
	}

	private void kill(Runnable beforeTheRelease) {
		this.boundaries.begin();
		this.database.migrator(Corpus.C1).ensureVersion();
		BackgroundLoad.during(this.database, TALLY, () -> {
			new HeldCommit(this.database, "migrate_version_history", "NEW.outcome = 'DONE'")
				.during(() -> killDuringCommit(beforeTheRelease));
			this.database.awaitNoVictim();
			this.invariants.nothingIsHalfDone();
			this.invariants.survivorComesUp();
		});
	}

	private void killDuringCommit(Runnable beforeTheRelease) {
		try (Victim victim = Victim.waiting(new Assignment(this.database.url(), Corpus.C1))) {
			victim.begin();
			this.database.witness().awaitBlocked("COMMIT");
			victim.kill();
			this.invariants.nothingIsHalfDone();
			beforeTheRelease.run();
		}
	}

}
