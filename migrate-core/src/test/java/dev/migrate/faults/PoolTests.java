package dev.migrate.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.Migrator;
import dev.migrate.execution.StepFailedException;
import dev.migrate.testing.ObservedDataSource;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The connection comes from a pool that has only this one. */
class PoolTests {

	private static final String SESSION = "SELECT pg_backend_pid()";

	private static final String SETTINGS = "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings"
			+ " WHERE source = 'session'";

	private static final String LOCKS = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
			+ " AND pid = pg_backend_pid()";

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private HikariDataSource pool = new HikariDataSource();

	@AfterEach
	void close() {
		this.pool.close();
	}

	private Migrator migrator(TestRevisions.Script... revisions) {
		return Migrator.builder(this.pool).source(TestRevisions.of(revisions)).build();
	}

	private void open(boolean autoCommit) {
		open(autoCommit, this.database.dataSource());
	}

	private void open(boolean autoCommit, DataSource sessions) {
		HikariConfig config = new HikariConfig();
		config.setDataSource(sessions);
		config.setMaximumPoolSize(1);
		config.setAutoCommit(autoCommit);
		config.setConnectionTimeout(Eventually.BOUND.toMillis());
		this.pool = new HikariDataSource(config);
	}

	private String borrowed(String sql) {
		try (Connection connection = this.pool.getConnection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			assertThat(connection.getAutoCommit()).isEqualTo(this.pool.isAutoCommit());
			result.next();
			return String.valueOf(result.getString(1));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Otherwise it waits ten seconds for itself where it is closed at once. */
	@Test
	void poolIsDoneWithTheSessionWhenARunIsOver() {
		Thread run = Thread.currentThread();
		AtomicBoolean awaited = new AtomicBoolean();
		open(true, new ObservedDataSource(this.database.dataSource(), new ObservedDataSource.Observer() {
			@Override
			public void ending() {
				Eventually.holds("the run waits", () -> run.getState() == Thread.State.TIMED_WAITING);
				awaited.set(true);
			}
		}));
		migrator(revision("a").upgrade("CREATE TABLE a (id int)")).upgrade();
		assertThat(awaited).isTrue();
		assertThat(Thread.getAllStackTraces().keySet())
			.filteredOn((thread) -> thread.getName().startsWith(this.pool.getPoolName()))
			.filteredOn((thread) -> thread.getName().endsWith("closer"))
			.singleElement()
			.extracting(Thread::getState)
			.isEqualTo(Thread.State.TIMED_WAITING);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void nextBorrowerAfterARunGetsASessionThatKnowsNothingOfIt(boolean autoCommit) {
		open(autoCommit);
		String session = borrowed(SESSION);
		String settings = borrowed(SETTINGS);
		assertThat(migrator(revision("a").upgrade("CREATE TABLE a (id int)", "SET statement_timeout = 12345")).upgrade()
			.transition()).isEqualTo("base → a");
		assertThat(borrowed(SESSION)).isNotEqualTo(session);
		assertThat(borrowed(SETTINGS)).isEqualTo(settings);
		assertThat(borrowed(LOCKS)).isEqualTo("0");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void nextBorrowerAfterAFailureGetsASessionThatKnowsNothingOfIt(boolean autoCommit) {
		open(autoCommit);
		String session = borrowed(SESSION);
		String settings = borrowed(SETTINGS);
		Migrator migrator = migrator(revision("a").withoutTransaction().upgrade("SET ROLE pg_monitor", "SELECT 1/0"));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade);
		assertThat(borrowed(SESSION)).isNotEqualTo(session);
		assertThat(borrowed(SETTINGS)).isEqualTo(settings);
		assertThat(borrowed(LOCKS)).isEqualTo("0");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void runWithNothingToDoLeavesTheSessionAsItWas(boolean autoCommit) {
		open(autoCommit);
		migrator(revision("a").upgrade("CREATE TABLE a (id int)")).upgrade();
		String session = borrowed(SESSION);
		String settings = borrowed(SETTINGS);
		assertThat(migrator(revision("a").upgrade("CREATE TABLE a (id int)")).upgrade().steps()).isEmpty();
		assertThat(borrowed(SESSION)).isEqualTo(session);
		assertThat(borrowed(SETTINGS)).isEqualTo(settings);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void statusLeavesTheSessionAsItWas(boolean autoCommit) {
		open(autoCommit);
		String session = borrowed(SESSION);
		assertThat(migrator(revision("a").upgrade("CREATE TABLE a (id int)")).status().pending()).hasSize(1);
		assertThat(borrowed(SESSION)).isEqualTo(session);
	}

}
