package dev.migrate.reliability;

import java.util.stream.Stream;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.CrashingMariaDb;
import dev.migrate.reliability.database.CrashingPostgres;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.EachBoundary;
import dev.migrate.reliability.harness.Profile;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.ParkingInjector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The server is killed with all its processes, and started again. */
class F18ServerKilledTests {

	private static final Tally TALLY = Tally.of("F18", "server killed and restarted");

	private static final CrashingPostgres SERVER = CrashingPostgres.start();

	@AfterAll
	static void close() {
		SERVER.close();
	}

	@TestFactory
	Stream<DynamicTest> survivorComesUp() {
		return new EachBoundary(TALLY, (point) -> Profile.isWhole() || point.startsWith("commit"), (victim, point) -> {
			SERVER.crash();
			victim.tell(ParkingInjector.FREE);
			victim.awaitExit();
		}).of(new PostgresTestDatabase(SERVER.database()),
				Profile.of(Corpus.C1).andInTheWhole(Corpus.C3, Corpus.C4, Corpus.C5, Corpus.C6));
	}

	@TestFactory
	Stream<DynamicTest> survivorComesUpOnMariaDb() {
		assumeTrue(CrashingMariaDb.isPossible(), "MariaDB is not installed");
		CrashingMariaDb server = CrashingMariaDb.start();
		return new EachBoundary(TALLY, (point) -> Profile.isWhole() || point.startsWith("step.afterExec"),
				(victim, point) -> {
					server.crash();
					assertThat(server.leftFiles()).isEmpty();
					victim.tell(ParkingInjector.FREE);
					victim.awaitExit();
				})
			.of(server.createDatabase(), Profile.of(Corpus.C8).andInTheWhole(Corpus.C1));
	}

}
