package dev.migrate.faults;

import java.io.IOException;
import java.net.ServerSocket;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.DatabaseUnavailableException;
import dev.migrate.execution.MissingPrivilegeException;
import dev.migrate.execution.MissingSchemaException;
import dev.migrate.execution.ReadOnlyDatabaseException;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The database is not there, or does not let us. */
class BadDatabaseTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Witness witness = new Witness(this.database);

	private Migrator migrator(PGSimpleDataSource dataSource) {
		return migrator(dataSource, MigrateOptions.builder());
	}

	private Migrator migrator(PGSimpleDataSource dataSource, MigrateOptions.Builder options) {
		return Migrator.builder(dataSource).source(TestRevisions.chain(2)).options(options.build()).build();
	}

	private PGSimpleDataSource userWith(String... grants) {
		String user = "u" + this.database.name();
		this.witness.execute("CREATE ROLE " + user + " LOGIN");
		for (String grant : grants) {
			this.witness.execute(grant + " TO " + user);
		}
		PGSimpleDataSource dataSource = this.database.dataSource();
		dataSource.setUser(user);
		return dataSource;
	}

	private String user() {
		return "u" + this.database.name();
	}

	private boolean nothingWasRun() {
		return this.witness.isTrue("SELECT count(*) = 0 FROM pg_tables WHERE tablename ~ '^(t[0-9]|migrate_.*)$'");
	}

	@Test
	void userWhoMayNotCreateTheTablesIsToldWhatToGrant() {
		assertThatExceptionOfType(MissingPrivilegeException.class).isThrownBy(migrator(userWith())::upgrade)
			.withMessageContaining("User '%s' may not use the migration tables in schema '".formatted(user()))
			.withMessageContaining("permission denied for schema public")
			.withMessageContaining("Nothing was run.")
			.withMessageContaining("GRANT USAGE, CREATE ON SCHEMA \"public\" TO \"%s\";".formatted(user()))
			.withMessageContaining("or migrate as another user ('migrate.user', 'migrate.password')");
		assertThat(nothingWasRun()).isTrue();
	}

	@Test
	void userWhoMayNotReadTheVersionTableIsToldWhatToGrant() {
		migrator(this.database.dataSource()).upgrade("r1");
		Migrator migrator = migrator(userWith("GRANT CREATE ON SCHEMA public"));
		assertThatExceptionOfType(MissingPrivilegeException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("permission denied for table migrate_version")
			.withMessageContaining("Nothing was run.")
			.withMessageContaining("GRANT SELECT, INSERT, UPDATE, DELETE ON \"migrate_version\","
					+ " \"migrate_version_history\" TO \"%s\";".formatted(user()));
		assertThatExceptionOfType(MissingPrivilegeException.class).isThrownBy(migrator::status);
		assertThat(this.witness.strings("SELECT version_num FROM migrate_version")).containsExactly("r1");
	}

	@Test
	void userWhoMayOnlyReadTheVersionTableAppliesNothing() {
		migrator(this.database.dataSource()).upgrade("r1");
		Migrator migrator = migrator(
				userWith("GRANT CREATE ON SCHEMA public", "GRANT SELECT ON migrate_version, migrate_version_history"));
		assertThatExceptionOfType(MissingPrivilegeException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("permission denied for table migrate_version")
			.withMessageContaining("Nothing was run.");
		assertThat(this.witness.strings("SELECT tablename FROM pg_tables WHERE tablename ~ '^t[0-9]$'"))
			.containsExactly("t1");
		assertThat(migrator.status().pending()).hasSize(1);
	}

	@Test
	void serverThatIsDownIsNamed() throws IOException {
		PGSimpleDataSource dataSource = new PostgresServer.Database(closedPort(), "x").dataSource();
		assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(migrator(dataSource)::upgrade)
			.withMessageContaining("The database can't be reached: Connection to localhost:")
			.withMessageContaining("Nothing was run.")
			.withMessageContaining("Check that the server is up");
		assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(migrator(dataSource)::status);
	}

	@Test
	void serverThatIsDownIsNamedThroughAPool() throws IOException {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(new PostgresServer.Database(closedPort(), "x").url());
		config.setInitializationFailTimeout(-1);
		config.setConnectionTimeout(250);
		try (HikariDataSource pool = new HikariDataSource(config)) {
			Migrator migrator = Migrator.builder(pool).source(TestRevisions.chain(1)).build();
			assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(migrator::upgrade)
				.withMessageContaining("Nothing was run.");
		}
	}

	@Test
	void databaseThatDoesNotExistIsNamed() {
		PGSimpleDataSource dataSource = new PostgresServer.Database(this.database.port(), "nowhere").dataSource();
		assertThatExceptionOfType(DatabaseUnavailableException.class).isThrownBy(migrator(dataSource)::upgrade)
			.withMessageContaining("database \"nowhere\" does not exist");
	}

	@Test
	void schemaThatDoesNotExistIsNamed() {
		Migrator migrator = migrator(this.database.dataSource(), MigrateOptions.builder().schema("nowhere"));
		assertThatExceptionOfType(MissingSchemaException.class).isThrownBy(migrator::upgrade)
			.withMessage("Schema 'nowhere', where the migration tables belong, does not exist. Nothing was run. Create"
					+ " it, or correct 'migrate.schema'.");
		assertThat(nothingWasRun()).isTrue();
	}

	@Test
	void searchPathWithoutASchemaIsNamed() {
		PGSimpleDataSource dataSource = this.database.dataSource();
		dataSource.setCurrentSchema("nowhere");
		assertThatExceptionOfType(MissingSchemaException.class).isThrownBy(migrator(dataSource)::upgrade)
			.withMessageStartingWith("No schema of the session's search path exists");
		assertThat(nothingWasRun()).isTrue();
	}

	@Test
	void databaseThatOnlyTakesReadersIsNamed() {
		this.witness.execute("ALTER DATABASE " + this.database.name() + " SET default_transaction_read_only = on");
		Migrator migrator = migrator(this.database.dataSource());
		assertThatExceptionOfType(ReadOnlyDatabaseException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("cannot execute CREATE TABLE in a read-only transaction")
			.withMessageContaining("Nothing was run.")
			.withMessageContaining("'migrate.url'");
		assertThat(nothingWasRun()).isTrue();
		assertThat(migrator.status().pending()).hasSize(2);
	}

	@Test
	void databaseThatTakesOnlyReadersFromNowOnIsNoticedBeforeARevisionRuns() {
		migrator(this.database.dataSource()).upgrade("r1");
		this.witness.execute("ALTER DATABASE " + this.database.name() + " SET default_transaction_read_only = on");
		Migrator migrator = migrator(this.database.dataSource());
		assertThat(migrator.upgrade("r1").steps()).isEmpty();
		assertThatExceptionOfType(ReadOnlyDatabaseException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("cannot execute UPDATE in a read-only transaction")
			.withMessageContaining("Nothing was run.");
	}

	@Test
	void connectionThatThePoolMadeReadOnlyIsNoObstacle() {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(this.database.url());
		config.setReadOnly(true);
		try (HikariDataSource pool = new HikariDataSource(config)) {
			Migrator migrator = Migrator.builder(pool).source(TestRevisions.chain(2)).build();
			assertThat(migrator.upgrade().steps()).hasSize(2);
		}
	}

	private static int closedPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
