package dev.migrate.reliability;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.Migrator;
import dev.migrate.execution.StepInDoubtException;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.H2TestDatabase;
import dev.migrate.reliability.database.MariaDbTestDatabase;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.database.TestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.EachBoundary;
import dev.migrate.reliability.harness.Invariants;
import dev.migrate.reliability.harness.Profile;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.ParkingInjector;
import dev.migrate.revision.RevisionId;
import dev.migrate.testing.CuttingProxy;
import dev.migrate.testing.CuttingProxy.Cut;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A statement has taken effect, and the note of it is lost. */
class F20JournalLostTests {

	private static final Tally TALLY = Tally.of("F20", "statement done, its note lost");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	// F01 stops at these points as well.
	@TestFactory
	Stream<DynamicTest> nothingRunsTwiceAfterAKill() {
		return killed().of(this.database, Profile.of().andInTheWhole(Corpus.C5, Corpus.C6));
	}

	@TestFactory
	Stream<DynamicTest> nothingRunsTwiceAfterAKillOnMariaDb() {
		return killed().of(MariaDbTestDatabase.create(), List.of(Corpus.C8));
	}

	@TestFactory
	Stream<DynamicTest> nothingRunsTwiceAfterAKillOnH2(@TempDir Path folder) {
		return killed().of(new H2TestDatabase(folder), List.of(Corpus.C8));
	}

	@TestFactory
	Stream<DynamicTest> nothingRunsTwiceWhenTheNoteIsRefused() {
		return refused().of(this.database, List.of(Corpus.C5, Corpus.C6));
	}

	@TestFactory
	Stream<DynamicTest> nothingRunsTwiceWhenTheNoteIsRefusedOnMariaDb() {
		return refused().of(MariaDbTestDatabase.create(), List.of(Corpus.C1, Corpus.C8));
	}

	private static EachBoundary refused() {
		return new EachBoundary(TALLY, F20JournalLostTests::isBetween, (victim, point) -> {
			victim.tell(ParkingInjector.THROW);
			victim.tell(ParkingInjector.FREE);
			victim.awaitExit();
		});
	}

	private static EachBoundary killed() {
		return new EachBoundary(TALLY, F20JournalLostTests::isBetween, (victim, point) -> victim.kill());
	}

	private static boolean isBetween(String point) {
		return point.startsWith("step.afterExec");
	}

	@Test
	void nothingRunsTwiceWhenTheLineIsCut() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C6);
		try (CuttingProxy proxy = CuttingProxy.to(this.database.database())) {
			for (int number = 1; number <= boundaries.points().size(); number++) {
				if (isBetween(boundaries.points().get(number - 1))) {
					boundaries.breakAt(number, proxy.database().url(), TALLY, (victim, point) -> {
						proxy.cutNext(Cut.BEFORE_THE_SERVER);
						victim.tell(ParkingInjector.FREE);
						victim.awaitExit();
					});
				}
			}
		}
	}

	@Test
	void personWhoFindsTheEffectOfSqlSaysSo() {
		goOnAfterAPersonHasLooked(this.database, Corpus.C5, 3);
	}

	@Test
	void personWhoFindsTheEffectOfSqlOnMariaDbSaysSo() {
		goOnAfterAPersonHasLooked(MariaDbTestDatabase.create(), Corpus.C1, 2);
	}

	private void goOnAfterAPersonHasLooked(TestDatabase database, Corpus corpus, int step) {
		Boundaries boundaries = Boundaries.of(database, corpus);
		Invariants invariants = boundaries.invariants(TALLY);
		TALLY.fault(() -> {
			try (Victim victim = boundaries.start(database.url()).goTo("step.afterExec:" + step)) {
				victim.kill();
			}
			database.awaitNobody();
			Migrator migrator = database.migrator(corpus);
			assertThatExceptionOfType(StepInDoubtException.class).isThrownBy(migrator::upgrade)
				.withMessageContaining("migrate resolve a --step %d ".formatted(step));
			invariants.nothingIsHalfDone();
			migrator.resolve(RevisionId.of("a"), step, true, "it is there");
			invariants.survivorComesUp();
			invariants.isComplete();
		});
	}

}
