package dev.migrate.reliability;

import java.util.stream.Stream;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.MariaDbTestDatabase;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.database.SqliteTestDatabase;
import dev.migrate.reliability.harness.EachBoundary;
import dev.migrate.reliability.harness.Profile;
import dev.migrate.reliability.report.Tally;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code kill -9} at every point of a run. */
class F01SigkillAtEveryBoundaryTests {

	private static final Tally TALLY = Tally.of("F01", "SIGKILL at every boundary");

	private static final EachBoundary KILLED = new EachBoundary(TALLY, (victim, point) -> victim.kill());

	@TestFactory
	Stream<DynamicTest> survivorComesUpOnPostgres() {
		return KILLED.of(PostgresTestDatabase.create(),
				Profile.of(Corpus.C1, Corpus.C4, Corpus.C5, Corpus.C6).andInTheWhole(Corpus.C2, Corpus.C3, Corpus.C7));
	}

	@TestFactory
	Stream<DynamicTest> survivorComesUpOnSqlite() {
		return KILLED.of(SqliteTestDatabase.create(),
				Profile.of(Corpus.C1).andInTheWhole(Corpus.C2, Corpus.C3, Corpus.C7));
	}

	@TestFactory
	Stream<DynamicTest> survivorComesUpOnTheOldestPostgres() {
		return selected().of(new PostgresTestDatabase(PostgresServer.oldest().createDatabase()),
				Profile.of(Corpus.C1).andInTheWhole(Corpus.C4, Corpus.C5, Corpus.C6, Corpus.C7));
	}

	@TestFactory
	Stream<DynamicTest> survivorComesUpOnMariaDb() {
		return selected().of(MariaDbTestDatabase.create(),
				Profile.of(Corpus.C1).andInTheWhole(Corpus.C2, Corpus.C3, Corpus.C7, Corpus.C8));
	}

	private static EachBoundary selected() {
		return new EachBoundary(TALLY,
				(point) -> Profile.isWhole() || point.startsWith("record") || point.startsWith("commit"),
				(victim, point) -> victim.kill());
	}

}
