package dev.migrate.reliability;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.BackgroundLoad;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Profile;
import dev.migrate.reliability.harness.Together;
import dev.migrate.reliability.report.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many start at the same moment; one migrates. */
class F08StartTogetherTests {

	private static final Tally TALLY = Tally.of("F08", "many start together");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C3);

	@Test
	void oneMigratesAnEmptyDatabase() {
		for (int round = 0; round < Profile.rounds(2, 50); round++) {
			TALLY.fault(() -> start(8));
		}
	}

	@Test
	void oneMigratesADatabaseThatIsBehind() {
		for (int round = 0; round < Profile.rounds(1, 50); round++) {
			TALLY.fault(() -> startOneBehind(8));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 16 })
	void oneMigratesWhenThereAreFewOrMore(int count) {
		TALLY.fault(() -> start(count));
	}

	private void startOneBehind(int count) {
		this.boundaries.begin();
		this.database.migrator(Corpus.C3).upgrade("b", "c");
		together(count);
	}

	private void start(int count) {
		this.boundaries.begin();
		together(count);
	}

	private void together(int count) {
		try (Together together = Together.start(this.database, Corpus.C3, count)) {
			BackgroundLoad.during(this.database, TALLY, () -> together.begin().succeed(1));
		}
		this.database.awaitNobody();
		this.boundaries.invariants(TALLY).isComplete();
	}

}
