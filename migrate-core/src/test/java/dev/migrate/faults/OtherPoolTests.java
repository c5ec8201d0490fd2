package dev.migrate.faults;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import dev.migrate.Migrator;
import dev.migrate.execution.StepFailedException;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Other pools than the usual one, each with one connection and as it is by default. */
class OtherPoolTests {

	private static final String SESSION = "SELECT pg_backend_pid()";

	private static final String SETTINGS = "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings"
			+ " WHERE source = 'session'";

	private static final String LOCKS = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
			+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private AutoCloseable opened = () -> {
	};

	@AfterEach
	void close() throws Exception {
		this.opened.close();
	}

	private DataSource open(Pool pool, boolean autoCommit) {
		DataSource dataSource = pool.open(this.database.url(), autoCommit);
		this.opened = () -> pool.close(dataSource);
		return dataSource;
	}

	private static Migrator migrator(DataSource dataSource, TestRevisions.Script... revisions) {
		return Migrator.builder(dataSource).source(TestRevisions.of(revisions)).build();
	}

	private static String borrowed(DataSource dataSource, String sql) {
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return String.valueOf(result.getString(1));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@EachPool
	void nextBorrowerAfterARunGetsASessionThatKnowsNothingOfIt(Pool pool, boolean autoCommit) {
		DataSource dataSource = open(pool, autoCommit);
		String session = borrowed(dataSource, SESSION);
		String settings = borrowed(dataSource, SETTINGS);
		assertThat(
				migrator(dataSource, revision("a").upgrade("CREATE TABLE a (id int)", "SET statement_timeout = 12345"))
					.upgrade()
					.transition())
			.isEqualTo("base → a");
		assertThat(borrowed(dataSource, SESSION)).isNotEqualTo(session);
		assertThat(borrowed(dataSource, SETTINGS)).isEqualTo(settings);
		assertThat(borrowed(dataSource, LOCKS)).isEqualTo("0");
	}

	@EachPool
	void nextBorrowerAfterAFailureGetsASessionThatKnowsNothingOfIt(Pool pool, boolean autoCommit) {
		DataSource dataSource = open(pool, autoCommit);
		String settings = borrowed(dataSource, SETTINGS);
		Migrator migrator = migrator(dataSource,
				revision("a").withoutTransaction().upgrade("SET ROLE pg_monitor", "SELECT 1/0"));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade);
		assertThat(borrowed(dataSource, SETTINGS)).isEqualTo(settings);
		assertThat(borrowed(dataSource, LOCKS)).isEqualTo("0");
	}

	@EachPool
	void runWithNothingToDoAndStatusLeaveTheSessionAsItWas(Pool pool, boolean autoCommit) {
		DataSource dataSource = open(pool, autoCommit);
		Migrator migrator = migrator(dataSource, revision("a").upgrade("CREATE TABLE a (id int)"));
		migrator.upgrade();
		String session = borrowed(dataSource, SESSION);
		assertThat(migrator.upgrade().steps()).isEmpty();
		assertThat(migrator.status(1).history()).hasSize(1);
		assertThat(borrowed(dataSource, SESSION)).isEqualTo(session);
	}

	@ParameterizedTest
	@CsvSource({ "DBCP, true", "DBCP, false", "TOMCAT, true", "TOMCAT, false" })
	@Retention(RetentionPolicy.RUNTIME)
	@interface EachPool {

	}

	enum Pool {

		DBCP {

			@Override
			DataSource open(String url, boolean autoCommit) {
				BasicDataSource pool = new BasicDataSource();
				pool.setUrl(url);
				pool.setDefaultAutoCommit(autoCommit);
				pool.setMaxTotal(1);
				pool.setMaxWait(Eventually.BOUND);
				return pool;
			}

			@Override
			void close(DataSource pool) throws SQLException {
				((BasicDataSource) pool).close();
			}

		},

		TOMCAT {

			@Override
			DataSource open(String url, boolean autoCommit) {
				org.apache.tomcat.jdbc.pool.DataSource pool = new org.apache.tomcat.jdbc.pool.DataSource();
				pool.setDriverClassName("org.postgresql.Driver");
				pool.setUrl(url);
				pool.setDefaultAutoCommit(autoCommit);
				pool.setInitialSize(1);
				pool.setMaxActive(1);
				pool.setMaxWait((int) Eventually.BOUND.toMillis());
				return pool;
			}

			@Override
			void close(DataSource pool) {
				((org.apache.tomcat.jdbc.pool.DataSource) pool).close();
			}

		};

		abstract DataSource open(String url, boolean autoCommit);

		abstract void close(DataSource pool) throws SQLException;

	}

}
