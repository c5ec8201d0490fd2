package dev.migrate.reliability;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.ParkingInjector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server ends the sessions of a role that say nothing for a moment, as one does while
 * a revision in Java computes.
 */
class F27IdleTimeoutTests {

	private static final Tally TALLY = Tally.of("F27", "idle timeouts of the role");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private static final String LIMIT = "ALTER ROLE postgres IN DATABASE %s SET %s = '300ms'";

	@ParameterizedTest
	@CsvSource({ "C1, lock.acquired", "C1, stmt.after:2", "C1, commit.before", "C6, stmt.after:1",
			"C6, unlock.before" })
	void sessionThatSaysNothingForLongerKeepsItsLock(Corpus corpus, String point) {
		Boundaries boundaries = Boundaries.of(this.database, corpus);
		String name = this.database.database().name();
		TALLY.fault(() -> {
			this.database.witness()
				.execute(LIMIT.formatted(name, "idle_session_timeout"),
						LIMIT.formatted(name, "idle_in_transaction_session_timeout"));
			try (Victim victim = boundaries.start(this.database.url()).goTo(point)) {
				awaitTheEndOfWhoSaid("SELECT 1");
				awaitTheEndOfWhoSaid("BEGIN");
				assertThat(this.database.victims()).isEqualTo(1);
				victim.tell(ParkingInjector.FREE);
				assertThat(victim.awaitExit()).as(victim::toString).isZero();
			}
			this.database.awaitNobody();
			boundaries.invariants(TALLY).isComplete();
		});
	}

	// Who came later than the victim, and was ended for saying nothing more.
	private void awaitTheEndOfWhoSaid(String statement) {
		try (Connection connection = this.database.dataSource().getConnection();
				Statement idle = connection.createStatement();
				ResultSet session = idle.executeQuery("SELECT pg_backend_pid()")) {
			session.next();
			int pid = session.getInt(1);
			idle.execute(statement);
			this.database.witness()
				.awaitRow("SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM pg_stat_activity WHERE pid = " + pid + ")");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
