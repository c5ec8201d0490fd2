package dev.migrate.reliability;

import dev.migrate.execution.MigrationReport;
import dev.migrate.faults.Background;
import dev.migrate.faults.Eventually;
import dev.migrate.faults.Witness;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.ParkingInjector;
import dev.migrate.reliability.victim.Variant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The runner is broken on purpose: a suite that doesn't notice proves nothing. */
class MutationTests {

	private static final Tally TALLY = Tally.ofNothing();

	private static final String BLOCKED = "SELECT pid FROM pg_stat_activity"
			+ " WHERE datname = current_database() AND wait_event_type = 'Lock'";

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	@Test
	void recordAfterTheCommitIsCaughtByAKillAtABoundary() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C1, Variant.RECORDS_AFTER_COMMIT);
		int point = boundaries.points().indexOf("record.after") + 1;
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> boundaries.breakAt(point, TALLY, (victim, name) -> victim.kill()))
			.withMessageContaining("states on the way through C1");
	}

	@Test
	void missingJournalIsCaughtByAKillAtABoundary() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C5, Variant.KEEPS_NO_JOURNAL);
		int point = boundaries.points().indexOf("stmt.before:3") + 1;
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> boundaries.breakAt(point, TALLY, (victim, name) -> victim.kill()))
			.withMessageContaining("steps run twice");
	}

	@Test
	void lockOnAnotherSessionIsCaughtByAKillWithinAStatement() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C5, Variant.LOCKS_ELSEWHERE);
		try (Victim victim = boundaries.start(this.database.url()).goTo("stmt.before:2")) {
			Witness.Blockade obstacle = this.database.witness().block("BEGIN; LOCK TABLE fx IN SHARE MODE");
			victim.tell(ParkingInjector.FREE);
			this.database.witness().awaitBlocked();
			victim.kill();
			Background<MigrationReport> successor = Background.start(this.database.migrator(Corpus.C5)::upgrade);
			Eventually.holds("the successor runs what the orphan runs", () -> this.database.rows(BLOCKED).size() == 2);
			assertThat(this.database.victims()).as("orphans that run beside the successor").isNotZero();
			obstacle.close();
			Eventually.holds("the successor is done", successor::isOver);
		}
	}

}
