package dev.migrate.reliability;

import java.time.Duration;

import dev.migrate.faults.Witness;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.BackgroundLoad;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Invariants;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.Assignment;
import dev.migrate.reliability.victim.ParkingInjector;
import dev.migrate.reliability.victim.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application reads a table in a transaction, for a moment or for ever, while a
 * revision wants to change it. I7: nobody waits longer than a try for the lock does.
 */
class F13LockedTableTests {

	private static final Tally TALLY = Tally.of("F13", "table locked by the application");

	private static final String REPORT = "BEGIN; LOCK TABLE customer IN ACCESS SHARE MODE";

	private static final Duration REACTION = Duration.ofMillis(250);

	private static final int BLOCKED = 6;

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	@ParameterizedTest
	@EnumSource(names = { "C1", "C6" })
	void revisionIsAppliedOnceTheTableIsFree(Corpus corpus) {
		Boundaries boundaries = Boundaries.of(this.database, corpus);
		TALLY.fault(() -> {
			boundaries.begin();
			Duration stall = BackgroundLoad.during(this.database, TALLY, () -> freeAfterSomeTries(corpus));
			assertIsBounded(stall, Patience.UNTIRING);
			this.database.awaitNobody();
			boundaries.invariants(TALLY).isComplete();
		});
	}

	private void freeAfterSomeTries(Corpus corpus) {
		try (Victim victim = Victim.waiting(new Assignment(this.database.url(), corpus).with(Patience.UNTIRING))) {
			Witness.Blockade report = this.database.witness().block(REPORT);
			victim.begin();
			victim.awaitBlocked(3);
			report.close();
			assertThat(victim.awaitExit()).as(victim::toString).isZero();
			assertThat(victim.blockers()).contains("witness");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "C1", "C6" })
	void nothingIsAppliedWhileTheTableIsNeverFree(Corpus corpus) {
		Boundaries boundaries = Boundaries.of(this.database, corpus);
		Invariants invariants = boundaries.invariants(TALLY);
		TALLY.fault(() -> {
			boundaries.begin();
			Duration stall = BackgroundLoad.during(this.database, TALLY, () -> {
				Witness.Blockade report = this.database.witness().block(REPORT);
				giveUp(corpus);
				giveUp(corpus);
				invariants.nothingIsHalfDone();
				assertThat(this.database.migrator(corpus).current()).isEmpty();
				report.close();
			});
			assertIsBounded(stall, Patience.LITTLE);
			invariants.survivorComesUp();
		});
	}

	private void giveUp(Corpus corpus) {
		try (Victim victim = Victim.waiting(new Assignment(this.database.url(), corpus).with(Patience.LITTLE))) {
			victim.begin();
			assertThat(victim.awaitExit()).as(victim::toString).isEqualTo(BLOCKED);
			assertThat(victim.toString()).contains("revision 'a'")
				.contains("ALTER TABLE")
				.contains("lock timeout")
				.contains("'witness' as postgres")
				.contains("'migrate.limits.retry-for'");
			assertThat(victim.blockers()).hasSizeGreaterThan(1);
		}
		this.database.awaitNobody();
	}

	@Test
	void revisionThatCommitsInPartsGoesOnFromTheStatementThatWasBlocked() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C6);
		Invariants invariants = boundaries.invariants(TALLY);
		TALLY.fault(() -> {
			Assignment assignment = new Assignment(this.database.url(), Corpus.C6).with(Patience.LITTLE);
			boundaries.begin();
			try (Victim victim = Victim.stopping(assignment)) {
				victim.goTo(boundaries.points().lastIndexOf("stmt.before:4") + 1);
				Witness.Blockade report = this.database.witness().block(REPORT);
				victim.tell(ParkingInjector.FREE);
				assertThat(victim.awaitExit()).as(victim::toString).isEqualTo(BLOCKED);
				invariants.nothingIsHalfDone();
				report.close();
			}
			this.database.awaitNobody();
			invariants.survivorComesUp();
		});
	}

	private static void assertIsBounded(Duration stall, Patience patience) {
		assertThat(stall).as("longest wait of the application")
			.isLessThanOrEqualTo(patience.limits().lockTimeout().plus(REACTION));
	}

}
