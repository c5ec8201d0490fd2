package dev.migrate.reliability;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migrate.execution.MigrationReport;
import dev.migrate.faults.Background;
import dev.migrate.faults.Witness;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.ParkingInjector;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code kill -9} while the server carries out a statement, and a successor at once. */
class F02SigkillWithinAStatementTests {

	private static final Tally TALLY = Tally.of("F02", "SIGKILL within a statement, successor at once");

	// What another session locks so that any change of the schema waits, or any effect.
	private static final String OBSTACLE = "BEGIN; LOCK TABLE fx IN SHARE MODE; LOCK TABLE pg_class IN SHARE MODE";

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C1);

	@TestFactory
	Stream<DynamicTest> successorWaitsForTheOrphan() {
		return IntStream.rangeClosed(1, 6)
			.boxed()
			.flatMap((number) -> Stream.of(DynamicTest.dynamicTest("statement " + number + ", whose orphan finishes",
					() -> TALLY.fault(() -> kill(number, () -> {
					}))), DynamicTest.dynamicTest("statement " + number + ", whose orphan the server ends",
							() -> TALLY.fault(() -> kill(number, this.database::awaitNoVictim)))));
	}

	private void kill(int number, Runnable beforeTheRelease) {
		try (Victim victim = this.boundaries.start(this.database.url())) {
			victim.goTo("stmt.before:" + number);
			Witness.Blockade obstacle = this.database.witness().block(OBSTACLE);
			victim.tell(ParkingInjector.FREE);
			this.database.witness().awaitBlocked();
			victim.kill();
			this.boundaries.invariants(TALLY).nothingIsHalfDone();
			Background<MigrationReport> successor = Background.start(this.database.migrator(Corpus.C1)::upgrade);
			beforeTheRelease.run();
			this.boundaries.invariants(TALLY).nothingIsHalfDone();
			obstacle.close();
			successor.result();
		}
		this.database.awaitNobody();
		this.boundaries.invariants(TALLY).isComplete();
	}

}
