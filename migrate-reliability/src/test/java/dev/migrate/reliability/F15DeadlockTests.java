package dev.migrate.reliability;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import dev.migrate.faults.Background;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Profile;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.ParkingInjector;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application and a revision lock two tables in opposite order. Whoever looks for a
 * deadlock first, once it is there, is its victim.
 */
class F15DeadlockTests {

	private static final Tally TALLY = Tally.of("F15", "deadlock with the application");

	private static final String DEADLOCK = "40P01";

	private static final String LATE = "30s";

	private static final String SOON = "50ms";

	private static final String WAITING_APPLICATION = "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
			+ " AND datname = current_database() AND application_name = 'witness'";

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C1);

	@Test
	void revisionThatIsTheVictimIsRunAgainAsAWhole() {
		lookForDeadlocks(SOON);
		for (int round = 0; round < Profile.rounds(3, 50); round++) {
			TALLY.fault(() -> {
				assertThat(deadlock(LATE, true)).as("SQLSTATE of the application").isEmpty();
				assertIsComplete();
			});
		}
	}

	@Test
	void revisionGoesOnWhenTheApplicationIsTheVictim() {
		lookForDeadlocks(LATE);
		for (int round = 0; round < Profile.rounds(3, 50); round++) {
			TALLY.fault(() -> {
				assertThat(deadlock(SOON, false)).contains(DEADLOCK);
				assertIsComplete();
			});
		}
	}

	private void lookForDeadlocks(String when) {
		this.database.witness()
			.execute("ALTER DATABASE %s SET deadlock_timeout = '%s'".formatted(this.database.database().name(), when));
	}

	// Who is to be the victim waits last, and looks soon after that.
	private Optional<String> deadlock(String application, boolean revisionWaitsLast) {
		try (Victim victim = this.boundaries.start(this.database.url()).goTo("stmt.before:6");
				Connection connection = this.database.dataSource().getConnection()) {
			connection.setAutoCommit(false);
			run(connection, "SET LOCAL deadlock_timeout = '" + application + "'");
			run(connection, "LOCK TABLE fx IN SHARE MODE");
			if (!revisionWaitsLast) {
				victim.tell(ParkingInjector.FREE);
				this.database.witness().awaitBlocked();
			}
			Background<Optional<String>> reading = Background.start(() -> readCustomers(connection));
			if (revisionWaitsLast) {
				this.database.witness().awaitRow(WAITING_APPLICATION);
				victim.tell(ParkingInjector.FREE);
			}
			Optional<String> fault = reading.result();
			assertThat(victim.awaitExit()).as(victim::toString).isZero();
			assertThat(victim.blockers()).hasSize(revisionWaitsLast ? 1 : 0);
			return fault;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void assertIsComplete() {
		this.database.awaitNobody();
		this.boundaries.invariants(TALLY).isComplete();
	}

	private static Optional<String> readCustomers(Connection connection) {
		try {
			run(connection, "SELECT count(*) FROM customer");
			connection.commit();
			return Optional.empty();
		}
		catch (SQLException ex) {
			rollBack(connection);
			return Optional.ofNullable(ex.getSQLState());
		}
	}

	private static void rollBack(Connection connection) {
		try {
			connection.rollback();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
