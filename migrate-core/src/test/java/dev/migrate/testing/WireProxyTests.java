package dev.migrate.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import dev.migrate.testing.PostgresServer.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests for {@link WireProxy}. */
class WireProxyTests {

	private final Database database = PostgresServer.newest().createDatabase();

	private final WireProxy proxy = WireProxy.to(this.database);

	@AfterEach
	void close() {
		this.proxy.close();
	}

	@Test
	void countsEachConnection() throws SQLException {
		connect().close();
		connect().close();
		assertThat(this.proxy.counts().connections()).isEqualTo(2);
	}

	@Test
	void countsStatementsAndRoundTripsOfATransaction() throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			this.proxy.reset();
			statement.execute("CREATE TABLE t (id int)");
			connection.commit();
		}
		assertThat(this.proxy.statements()).containsExactly("BEGIN", "CREATE TABLE t (id int)", "COMMIT");
		assertThat(this.proxy.counts().statements()).isEqualTo(3);
		assertThat(this.proxy.counts().roundTrips()).isEqualTo(3);
		assertThat(this.proxy.counts().connections()).isZero();
	}

	@Test
	void countsQuestionsThatAreSentTogetherAsOneWait() throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			this.proxy.reset();
			statement.execute("SELECT 1");
			assertThat(this.proxy.statements()).containsExactly("BEGIN", "SELECT 1");
			assertThat(this.proxy.counts().waits()).isEqualTo(1);
		}
	}

	@Test
	void countsStatementsThatGoInOneRoundTrip() throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			this.proxy.reset();
			statement.execute("SELECT 1; SELECT 2");
			assertThat(this.proxy.statements()).containsExactly("SELECT 1", " SELECT 2");
			assertThat(this.proxy.counts().roundTrips()).isEqualTo(1);
		}
	}

	@Test
	void knowsTheTextOfStatementsThatTheServerPrepared() throws SQLException {
		try (Connection connection = connect();
				PreparedStatement statement = connection.prepareStatement("SELECT ?::int")) {
			this.proxy.reset();
			for (int i = 0; i < 10; i++) {
				statement.setInt(1, i);
				statement.execute();
			}
		}
		assertThat(this.proxy.statements()).hasSize(10).containsOnly("SELECT $1::int");
	}

	@Test
	void countsSimpleQueries() throws SQLException {
		try (Connection connection = connect("&preferQueryMode=simple");
				Statement statement = connection.createStatement()) {
			this.proxy.reset();
			statement.execute("SELECT 'ä'");
		}
		assertThat(this.proxy.statements()).containsExactly("SELECT 'ä'");
		assertThat(this.proxy.counts().roundTrips()).isEqualTo(1);
	}

	@Test
	void countsBytes() throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			this.proxy.reset();
			statement.executeQuery("SELECT repeat('x', 100000)");
		}
		assertThat(this.proxy.counts().received()).isBetween(100_000L, 101_000L);
		assertThat(this.proxy.counts().sent()).isBetween(30L, 300L);
	}

	@Test
	void delaysEachRoundTrip() throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			this.proxy.delay(Duration.ofMillis(50));
			long start = System.nanoTime();
			statement.execute("SELECT 1");
			statement.execute("SELECT 1");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
		}
	}

	@Test
	void closeEndsTheSessions() throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			this.proxy.close();
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("SELECT 1"));
		}
		assertThatExceptionOfType(SQLException.class).isThrownBy(this::connect);
	}

	private Connection connect() throws SQLException {
		return connect("");
	}

	private Connection connect(String parameters) throws SQLException {
		return DriverManager.getConnection(this.proxy.through(this.database).url() + parameters);
	}

}
