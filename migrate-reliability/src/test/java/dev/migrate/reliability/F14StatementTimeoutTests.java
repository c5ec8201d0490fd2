package dev.migrate.reliability;

import dev.migrate.Migrator;
import dev.migrate.execution.StepInDoubtException;
import dev.migrate.faults.Witness;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Invariants;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.Assignment;
import dev.migrate.reliability.victim.ParkingInjector;
import dev.migrate.reliability.victim.Patience;
import dev.migrate.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The server ends a statement that lets others pass, as it takes too long, here because
 * it waits for a transaction of the application.
 */
class F14StatementTimeoutTests {

	private static final Tally TALLY = Tally.of("F14", "statement_timeout within an index build or a validation");

	private static final String SNAPSHOT = "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM fx";

	private static final String REPORT = SNAPSHOT + "; SELECT count(*) FROM customer";

	private static final String ANALYSIS = "BEGIN; LOCK TABLE customer IN SHARE UPDATE EXCLUSIVE MODE";

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	@ParameterizedTest
	@EnumSource(names = { "C4", "C6" })
	void buildThatWaitsForASnapshotIsBuiltAnew(Corpus corpus) {
		Boundaries boundaries = Boundaries.of(this.database, corpus);
		TALLY.fault(() -> {
			end(boundaries, corpus, building(boundaries), SNAPSHOT);
			boundaries.invariants(TALLY).survivorComesUp();
		});
	}

	@Test
	void remnantOfABuildIsDroppedAtOnceUnlessSomebodyKeepsItFromGoing() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C6);
		TALLY.fault(() -> {
			end(boundaries, Corpus.C6, building(boundaries), SNAPSHOT);
			assertThat(this.database.litter()).isEmpty();
			end(boundaries, Corpus.C6, building(boundaries), REPORT);
			assertThat(this.database.litter()).containsExactly("invalid index customer_age");
			boundaries.invariants(TALLY).survivorComesUp();
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "C4", "C6" })
	void validationIsMadeAgain(Corpus corpus) {
		Boundaries boundaries = Boundaries.of(this.database, corpus);
		TALLY.fault(() -> {
			end(boundaries, corpus, validating(boundaries, corpus), ANALYSIS);
			boundaries.invariants(TALLY).survivorComesUp();
		});
	}

	@Test
	void remnantOfSqlIsLeftToAPerson() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C5);
		Invariants invariants = boundaries.invariants(TALLY);
		TALLY.fault(() -> {
			end(boundaries, Corpus.C5, building(boundaries), SNAPSHOT);
			Migrator migrator = this.database.migrator(Corpus.C5);
			assertThatExceptionOfType(StepInDoubtException.class).isThrownBy(migrator::upgrade)
				.withMessageContaining("migrate resolve a --step 3 ");
			invariants.nothingIsHalfDone();
			this.database.witness().execute("DROP INDEX customer_name");
			migrator.resolve(RevisionId.of("a"), 3, false, "dropped what was left");
			invariants.survivorComesUp();
			invariants.isComplete();
		});
	}

	private static int building(Boundaries boundaries) {
		return boundaries.points().indexOf("stmt.before:3") + 1;
	}

	private static int validating(Boundaries boundaries, Corpus corpus) {
		return boundaries.points().lastIndexOf((corpus == Corpus.C6) ? "stmt.before:2" : "stmt.before:3") + 1;
	}

	private void end(Boundaries boundaries, Corpus corpus, int point, String application) {
		boundaries.begin();
		try (Victim victim = Victim.stopping(new Assignment(this.database.url(), corpus).with(Patience.HASTY))) {
			victim.goTo(point);
			Witness.Blockade blockade = this.database.witness().block(application);
			victim.tell(ParkingInjector.FREE);
			assertThat(victim.awaitExit()).as(victim::toString).isEqualTo(1);
			assertThat(victim.toString()).contains("failed in operation")
				.contains("canceling statement due to statement timeout");
			boundaries.invariants(TALLY).nothingIsHalfDone();
			blockade.close();
		}
		this.database.awaitNobody();
	}

}
