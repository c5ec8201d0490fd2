package dev.migrate.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import dev.migrate.Migrator;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A database that is gone with its only session keeps it. */
class InMemoryDatabaseTests {

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:sqlite::memory:?foreign_keys=on", "jdbc:h2:mem:" })
	void upgradeKeepsTheDatabase(String url) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url)) {
			SingleConnectionDataSource dataSource = new SingleConnectionDataSource(connection, true);
			for (int length = 1; length <= 2; length++) {
				Migrator.builder(dataSource).source(TestRevisions.chain(length)).build().upgrade();
			}
			assertThat(JdbcClient.create(dataSource).sql("SELECT count(*) FROM t2").query(Integer.class).single())
				.isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "on", "off" })
	void upgradeGivesBackTheSessionAsItWas(String enforced) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:?foreign_keys=" + enforced)) {
			SingleConnectionDataSource dataSource = new SingleConnectionDataSource(connection, true);
			Migrator.builder(dataSource).source(TestRevisions.chain(1)).build().upgrade();
			JdbcClient jdbc = JdbcClient.create(dataSource);
			assertThat(jdbc.sql("PRAGMA foreign_keys").query(Boolean.class).single()).isEqualTo(enforced.equals("on"));
			assertThat(jdbc.sql("SELECT count(*) FROM sqlite_temp_master").query(Integer.class).single()).isZero();
		}
	}

}
