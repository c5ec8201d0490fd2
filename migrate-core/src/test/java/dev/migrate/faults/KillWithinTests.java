package dev.migrate.faults;

import java.util.List;
import java.util.stream.Stream;

import dev.migrate.Migrator;
import dev.migrate.faults.Killing.Orphan;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * {@code kill -9} while the server carries out a statement, or the COMMIT, of an upgrade.
 */
class KillWithinTests {

	private static final PostgresServer.Database DATABASE = PostgresServer.newest().createDatabase();

	private final Invariants invariants = new Invariants(DATABASE);

	@BeforeEach
	void empty() {
		FaultRevisions.empty(DATABASE);
	}

	static Stream<Arguments> statements() {
		List<String> statements = Killing.statements(PostgresServer.newest());
		return Killing.stoppable(statements).stream().map((number) -> arguments(number, statements.get(number - 1)));
	}

	@ParameterizedTest
	@MethodSource("statements")
	void survivorComesUpAfterAKillWithinAStatement(int number, String statement) {
		new Killing(DATABASE).within(number, Orphan.FINISHES);
		this.invariants.nothingIsHalfRecorded();
		this.invariants.survivorComesUp();
	}

	@ParameterizedTest
	@CsvSource({ "CREATE TABLE t1, 1", "WITH history, 2", "CREATE INDEX CONCURRENTLY, 1" })
	void survivorComesUpWhenTheServerCancelsTheOrphan(String statement, int occurrence) {
		int number = Killing.number(Killing.statements(PostgresServer.newest()), statement, occurrence);
		new Killing(DATABASE).within(number, Orphan.IS_CANCELLED);
		this.invariants.nothingIsHalfRecorded();
		this.invariants.survivorComesUp();
	}

	@ParameterizedTest
	@CsvSource({ "r2, DONE, FINISHES", "r2, DONE, IS_CANCELLED", "r3, STARTED, FINISHES", "r3, STARTED, IS_CANCELLED",
			"r3, DONE, FINISHES", "r3, DONE, IS_CANCELLED", "r4, DONE, FINISHES", "r4, DONE, IS_CANCELLED" })
	void survivorComesUpAfterAKillDuringCommit(String revision, String outcome, Orphan orphan) {
		Migrator.builder(DATABASE.dataSource()).source(FaultRevisions.source()).build().upgrade("r1");
		new Killing(DATABASE).duringCommit(revision, outcome, orphan);
		this.invariants.nothingIsHalfRecorded();
		this.invariants.survivorComesUp();
	}

}
