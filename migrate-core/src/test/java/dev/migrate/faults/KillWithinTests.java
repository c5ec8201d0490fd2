package dev.migrate.faults;

import java.util.List;
import java.util.stream.Stream;

import dev.migrate.Migrator;
import dev.migrate.faults.Killing.Orphan;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * {@code kill -9} while the server carries out a statement, or the COMMIT, of an upgrade.
 */
class KillWithinTests {

	private final PostgresServer.Database database = FaultRevisions.database(PostgresServer.newest());

	private final Invariants invariants = new Invariants(this.database);

	static Stream<Arguments> statements() {
		List<String> statements = Killing.statements(PostgresServer.newest());
		return Killing.stoppable(statements).stream().map((number) -> arguments(number, statements.get(number - 1)));
	}

	@ParameterizedTest
	@MethodSource("statements")
	void survivorComesUpAfterAKillWithinAStatement(int number, String statement) {
		new Killing(this.database).within(number, Orphan.FINISHES);
		this.invariants.nothingIsHalfRecorded();
		this.invariants.survivorComesUp();
	}

	@ParameterizedTest
	@CsvSource({ "8, CREATE TABLE t1", "15, the record of r2", "19, CREATE INDEX CONCURRENTLY" })
	void survivorComesUpWhenTheServerCancelsTheOrphan(int number, String statement) {
		new Killing(this.database).within(number, Orphan.IS_CANCELLED);
		this.invariants.nothingIsHalfRecorded();
		this.invariants.survivorComesUp();
	}

	@ParameterizedTest
	@CsvSource({ "r2, DONE, FINISHES", "r2, DONE, IS_CANCELLED", "r3, STARTED, FINISHES", "r3, STARTED, IS_CANCELLED",
			"r3, DONE, FINISHES", "r3, DONE, IS_CANCELLED", "r4, DONE, FINISHES", "r4, DONE, IS_CANCELLED" })
	void survivorComesUpAfterAKillDuringCommit(String revision, String outcome, Orphan orphan) {
		Migrator.builder(this.database.dataSource()).source(FaultRevisions.source()).build().upgrade("r1");
		new Killing(this.database).duringCommit(revision, outcome, orphan);
		this.invariants.nothingIsHalfRecorded();
		this.invariants.survivorComesUp();
	}

}
