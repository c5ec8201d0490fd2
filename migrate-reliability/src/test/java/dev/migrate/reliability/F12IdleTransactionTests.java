package dev.migrate.reliability;

import dev.migrate.execution.RevisionBlockedException;
import dev.migrate.faults.Witness;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.ParkingInjector;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A transaction of the application stands open while an index is built concurrently. */
class F12IdleTransactionTests {

	private static final Tally TALLY = Tally.of("F12", "idle transaction during CREATE INDEX CONCURRENTLY");

	private static final String BLOCKERS = "SELECT DISTINCT application_name FROM pg_stat_activity WHERE pid IN"
			+ " (SELECT unnest(pg_blocking_pids(pid)) FROM pg_stat_activity WHERE datname = current_database()"
			+ " AND application_name LIKE 'migrate: victim%')";

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C4);

	@Test
	void nothingOfOursIsInTheWayAndTheRunEndsAfterTheTransaction() {
		TALLY.fault(() -> {
			try (Victim builder = this.boundaries.start(this.database.url()).goTo("stmt.before:3")) {
				Witness.Blockade idle = this.database.witness()
					.block("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM fx");
				builder.tell(ParkingInjector.FREE);
				this.database.witness().awaitBlocked();
				assertThat(this.database.rows(BLOCKERS)).containsExactly("witness");
				idle.close();
				assertThat(builder.awaitExit()).as(builder::toString).isZero();
			}
			this.database.awaitNobody();
			this.boundaries.invariants(TALLY).isComplete();
		});
	}

	@Test
	void runEndsByItselfAndNamesATransactionThatDoesNot() {
		TALLY.fault(() -> {
			try (Victim builder = this.boundaries.start(this.database.url()).goTo("stmt.before:3");
					Witness.Blockade idle = this.database.witness()
						.block("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM fx")) {
				builder.tell(ParkingInjector.FREE);
				assertThat(builder.awaitExit()).as("%s beside %s", builder, idle).isEqualTo(6);
				assertThat(builder.failure()).hasValueSatisfying((failure) -> assertThat(failure)
					.contains(RevisionBlockedException.class.getName(), "CREATE INDEX CONCURRENTLY customer_age")
					.containsPattern("It was held by session \\d+ \\('witness' as \\w+ from .*, idle in transaction"));
			}
			this.database.awaitNobody();
			this.boundaries.invariants(TALLY).nothingIsHalfDone();
			this.boundaries.invariants(TALLY).survivorComesUp();
		});
	}

}
