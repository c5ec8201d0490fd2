package dev.migrate.reliability;

import java.util.List;
import java.util.stream.Stream;

import dev.migrate.Migrator;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.BackgroundLoad;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.EachBoundary;
import dev.migrate.reliability.harness.Invariants;
import dev.migrate.reliability.harness.Profile;
import dev.migrate.reliability.harness.State;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.Assignment;
import dev.migrate.script.IrreversibleRevisionException;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The way down, broken as the way up is. */
class F37DowngradeTests {

	private static final Tally TALLY = Tally.of("F37", "faults on the way down");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	@TestFactory
	Stream<DynamicTest> survivorGoesOnDownAfterAKill() {
		return new EachBoundary(TALLY,
				(point) -> Profile.isWhole() || point.startsWith("stmt.after") || point.startsWith("record"),
				(victim, point) -> victim.kill())
			.of(this.database, List.of(Corpus.C7));
	}

	@Test
	void rowsGoWithTheirTableAndOthersStay() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C7);
		Invariants invariants = boundaries.invariants(TALLY);
		TALLY.fault(() -> {
			boundaries.begin();
			this.database.execute(List.of("INSERT INTO r01_table VALUES (1), (2)", "INSERT INTO r03_table VALUES (1)"));
			BackgroundLoad.during(this.database, TALLY, () -> {
				try (Victim victim = Victim.waiting(new Assignment(this.database.url(), Corpus.C7))) {
					victim.begin();
					assertThat(victim.awaitExit()).as(victim::toString).isZero();
				}
			});
			this.database.awaitNobody();
			invariants.isComplete();
		});
	}

	@Test
	void nothingIsUndoneOnTheWayPastAnIrreversibleRevision() {
		TALLY.fault(() -> {
			this.database.empty();
			Migrator migrator = Migrator.builder(this.database.dataSource())
				.source(TestRevisions.of(
						revision("a").upgrade("CREATE TABLE a_table (id int)").downgrade("DROP TABLE a_table"),
						revision("b<a").upgrade("UPDATE customer SET name = upper(name)")
							.irreversible("the case of the names is lost"),
						revision("c<b").upgrade("CREATE TABLE c_table (id int)").downgrade("DROP TABLE c_table")))
				.build();
			migrator.upgrade();
			State before = State.of(this.database);
			assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(() -> migrator.downgrade("base"))
				.withMessageContaining("'b'")
				.withMessageContaining("the case of the names is lost");
			assertThat(State.of(this.database)).isEqualTo(before);
			assertThat(this.database.litter()).isEmpty();
			assertThat(migrator.downgrade("b").steps()).hasSize(1);
		});
	}

}
