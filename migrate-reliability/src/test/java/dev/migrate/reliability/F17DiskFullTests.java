package dev.migrate.reliability;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.database.SmallTablespace;
import dev.migrate.reliability.database.SqliteTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Invariants;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.Assignment;
import dev.migrate.reliability.victim.ParkingInjector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The disk is full in the middle of a revision. */
class F17DiskFullTests {

	private static final Tally TALLY = Tally.of("F17", "disk full");

	@ParameterizedTest
	@EnumSource(names = { "C1", "C4", "C6" })
	void nothingIsHalfDoneOnPostgresAndTheNextRunGoesOn(Corpus corpus) {
		assumeTrue(SmallTablespace.isPossible(), "This user may not mount a disk of its own");
		PostgresTestDatabase database = PostgresTestDatabase.create();
		Boundaries boundaries = Boundaries.of(database, corpus);
		Invariants invariants = boundaries.invariants(TALLY);
		TALLY.fault(() -> {
			boundaries.begin();
			database.migrator(corpus).ensureVersion();
			try (SmallTablespace disk = SmallTablespace.of(database);
					Victim victim = Victim.stopping(new Assignment(database.url(), corpus))) {
				victim.goTo("stmt.before:1");
				disk.fillUpTo(0);
				victim.tell(ParkingInjector.FREE);
				assertThat(victim.awaitExit()).as(victim::toString).isEqualTo(1);
				assertThat(victim.toString()).contains("failed in operation").contains("No space left on device");
				database.awaitNobody();
				invariants.nothingIsHalfDone();
				disk.free();
				invariants.survivorComesUp();
			}
		});
	}

	@Test
	void nothingIsHalfDoneOnSqliteWhereverItIsFull() {
		SqliteTestDatabase database = SqliteTestDatabase.create();
		Boundaries boundaries = Boundaries.of(database, Corpus.C1);
		boundaries.begin();
		int pages = Integer.parseInt(database.rows("PRAGMA page_count").get(0));
		int failures = 0;
		while (failsWith(database, boundaries, pages + failures)) {
			failures++;
		}
		assertThat(failures).isGreaterThan(3);
	}

	private boolean failsWith(SqliteTestDatabase database, Boundaries boundaries, int pages) {
		boundaries.begin();
		String url = database.url() + "?max_page_count=" + pages;
		try (Victim victim = Victim.waiting(new Assignment(url, Corpus.C1))) {
			victim.begin();
			boolean failed = victim.awaitExit() != 0;
			if (failed) {
				TALLY.fault(() -> {
					assertThat(victim.toString()).contains("database or disk is full");
					boundaries.invariants(TALLY).nothingIsHalfDone();
					boundaries.invariants(TALLY).survivorComesUp();
				});
			}
			else {
				boundaries.invariants(TALLY).isComplete();
			}
			return failed;
		}
	}

}
