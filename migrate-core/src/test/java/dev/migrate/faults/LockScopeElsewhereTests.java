package dev.migrate.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.LockScope;
import dev.migrate.execution.LockScopeException;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Databases that have no lock for a transaction. */
class LockScopeElsewhereTests {

	@ParameterizedTest
	@CsvSource({ "jdbc:sqlite::memory:, sqlite", "jdbc:h2:mem:, h2" })
	void lockOfATransactionIsRefusedBeforeAnythingIsDone(String url, String dialect) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url)) {
			Migrator migrator = Migrator.builder(new SingleConnectionDataSource(connection, true))
				.source(TestRevisions.chain(1))
				.options(MigrateOptions.builder().lockScope(LockScope.TRANSACTION).build())
				.build();
			assertThatExceptionOfType(LockScopeException.class).isThrownBy(migrator::upgrade)
				.withMessageContaining(dialect + " has no lock that lives on a transaction. Nothing was run.")
				.withMessageContaining("set it to 'session'");
			assertThat(migrator.current()).isEmpty();
		}
	}

}
