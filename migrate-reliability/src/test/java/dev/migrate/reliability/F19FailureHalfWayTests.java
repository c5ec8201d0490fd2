package dev.migrate.reliability;

import java.util.List;
import java.util.stream.Stream;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.execution.EditedStepException;
import dev.migrate.execution.StepFailedException;
import dev.migrate.execution.StepInDoubtException;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Invariants;
import dev.migrate.reliability.harness.RefusedStatement;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.Assignment;
import dev.migrate.revision.RevisionId;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A statement fails in the middle of a revision that no transaction holds. */
class F19FailureHalfWayTests {

	private static final Tally TALLY = Tally.of("F19", "failure half-way through a revision without a transaction");

	private static final String INDEX = "CREATE INDEX CONCURRENTLY%";

	private static final String EFFECT = "INSERT INTO fx (revision, step) VALUES ('a', 1)";

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	@TestFactory
	Stream<DynamicTest> revisionGoesOnFromTheStatementThatFailed() {
		return Stream
			.of(failing(Corpus.C4, INDEX, "%VALIDATE CONSTRAINT%"), failing(Corpus.C5, "INSERT INTO fx%"),
					failing(Corpus.C6, "%ADD COLUMN%", "INSERT INTO fx%", INDEX, "%NOT VALID%", "%VALIDATE CONSTRAINT%",
							"%RENAME%"))
			.flatMap((tests) -> tests);
	}

	private Stream<DynamicTest> failing(Corpus corpus, String... statements) {
		Boundaries boundaries = Boundaries.of(this.database, corpus);
		return Stream.of(statements)
			.map((statement) -> DynamicTest.dynamicTest(corpus + ", " + statement, () -> TALLY.fault(() -> {
				fail(boundaries, corpus, statement);
				boundaries.invariants(TALLY).survivorComesUp();
				boundaries.invariants(TALLY).isComplete();
			})));
	}

	private void fail(Boundaries boundaries, Corpus corpus, String statement) {
		boundaries.begin();
		try (Victim victim = Victim.waiting(new Assignment(this.database.url(), corpus))) {
			new RefusedStatement(this.database, statement).during(() -> {
				victim.begin();
				assertThat(victim.awaitExit()).as(victim::toString).isEqualTo(1);
			});
			assertThat(victim.applied()).isEmpty();
			assertThat(victim.toString())
				.containsPattern("upgrade of revision '[ab]' \\(test:[ab]\\) failed in operation")
				.contains("at statement")
				.contains("refused on purpose");
		}
		this.database.awaitNobody();
		boundaries.invariants(TALLY).nothingIsHalfDone();
	}

	@Test
	void sqlThatMayHaveLeftSomethingIsInDoubtUntilAPersonHasLooked() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C5);
		Invariants invariants = boundaries.invariants(TALLY);
		TALLY.fault(() -> {
			fail(boundaries, Corpus.C5, INDEX);
			Migrator migrator = this.database.migrator(Corpus.C5);
			assertThatExceptionOfType(StepInDoubtException.class).isThrownBy(migrator::upgrade)
				.withMessageContaining("revision 'a' stopped in step 3 (SQL text)")
				.withMessageContaining("refused on purpose")
				.withMessageContaining("migrate resolve a --step 3 ");
			assertThat(migrator.status().state()).isEqualTo(MigrationState.DIRTY);
			invariants.nothingIsHalfDone();
			migrator.resolve(RevisionId.of("a"), 3, false, "no index is there");
			invariants.survivorComesUp();
			invariants.isComplete();
		});
	}

	@Test
	void whatComesAfterTheFailureMayBeCorrectedAndWhatCameBeforeItMayNot() {
		TALLY.fault(() -> {
			this.database.empty();
			assertThatExceptionOfType(StepFailedException.class)
				.isThrownBy(migrator(EFFECT, "CREATE TABLE added (id nonsense)")::upgrade)
				.withMessageContaining("at statement 2, CREATE TABLE added (id nonsense)");
			assertThatExceptionOfType(EditedStepException.class)
				.isThrownBy(migrator(EFFECT.replace("1)", "2)"), "CREATE TABLE added (id int)")::upgrade)
				.withMessageContaining("Step 1 of revision 'a' (test:a)")
				.withMessageContaining(EFFECT)
				.withMessageContaining("Nothing was run now.");
			assertThat(effects()).containsExactly("a 1");
			migrator(EFFECT, "CREATE TABLE added (id int)", "CREATE TABLE more (id int)").upgrade();
			assertThat(effects()).containsExactly("a 1");
			assertThat(this.database.hasTable("added") && this.database.hasTable("more")).isTrue();
		});
	}

	private Migrator migrator(String... statements) {
		return Migrator.builder(this.database.dataSource())
			.source(TestRevisions.of(revision("a").withoutTransaction().upgrade(statements)))
			.build();
	}

	private List<String> effects() {
		return this.database.rows("SELECT revision, step FROM fx ORDER BY 1, 2");
	}

}
