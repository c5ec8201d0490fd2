package dev.migrate.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.TransactionMode;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

/** A revision changes settings of the session and leaves them behind. */
class LeftSettingsTests {

	private static final String[] SETTINGS = { "SET lock_timeout = '1s'", "SET statement_timeout = '61s'",
			"SET idle_in_transaction_session_timeout = '62s'", "SET session_replication_role = replica",
			"SET row_security = off", "SET check_function_bodies = off",
			"SET default_transaction_isolation = 'serializable'", "SET default_transaction_read_only = on",
			"SET default_transaction_deferrable = on", "SET TIME ZONE 'Asia/Tokyo'", "SET DateStyle = 'ISO, DMY'",
			"SET IntervalStyle = 'sql_standard'", "SET standard_conforming_strings = off",
			"SET client_min_messages = error", "SET xmloption = document", "SET default_tablespace = 'pg_default'",
			"SET work_mem = '8MB'", "SET maintenance_work_mem = '8MB'", "SET synchronous_commit = off",
			"SET enable_seqscan = off", "SET application_name = 'mine'", "SET bytea_output = 'escape'",
			"SET search_path = pg_temp", "SET ROLE pg_monitor", "RESET ROLE",
			"SELECT set_config('tcp_keepalives_idle', '77', false)" };

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private static Witness witness(PostgresServer.Database database) {
		return new Witness(database);
	}

	/** Revisions that write down what they meet, before and after one that changes it. */
	private static TestRevisions.Script[] around(TestRevisions.Script script) {
		return new TestRevisions.Script[] { revision("a").upgrade(saved("opened")), script,
				revision("c<b").upgrade(saved("met")), revision("d<c").withoutTransaction().upgrade(saved("met_too")) };
	}

	private static String saved(String table) {
		return "CREATE TABLE public." + table + " AS SELECT name, setting FROM pg_settings"
				+ " UNION SELECT name, current_setting(name) FROM unnest(ARRAY['role', 'session_authorization']) name";
	}

	private static TestRevisions.Script changing(String... statements) {
		return revision("b<a").upgrade((op) -> {
			List.of(statements).forEach(op::execute);
			op.execute("RESET session_replication_role");
			op.execute(saved("changed"));
			op.execute("SET session_replication_role = replica");
		});
	}

	private static List<String> differing(Witness witness, String table) {
		return witness.strings("SELECT name FROM opened o JOIN " + table + " n USING (name)"
				+ " WHERE o.setting <> n.setting AND name NOT LIKE 'transaction%'");
	}

	private static void migrate(DataSource dataSource, TransactionMode mode, TestRevisions.Script... revisions) {
		Migrator.builder(dataSource)
			.source(TestRevisions.of(revisions))
			.options(MigrateOptions.builder().transaction(mode).build())
			.build()
			.upgrade();
	}

	@ParameterizedTest
	@ValueSource(strings = { "newest", "oldest" })
	void nextRevisionMeetsTheSessionAsItWasOpened(String server) {
		PostgresServer.Database fresh = (server.equals("newest") ? PostgresServer.newest() : PostgresServer.oldest())
			.createDatabase();
		migrate(fresh.dataSource(), TransactionMode.PER_REVISION, around(changing(SETTINGS)));
		assertThat(differing(witness(fresh), "changed")).hasSizeGreaterThan(20);
		assertThat(differing(witness(fresh), "met")).isEmpty();
		assertThat(differing(witness(fresh), "met_too")).isEmpty();
	}

	@Test
	void nextRevisionMeetsTheSessionAsItWasOpenedInTheSameTransaction() {
		TestRevisions.Script[] revisions = around(
				changing("SET lock_timeout = '1s'", "SET LOCAL search_path = pg_temp", "SET TIME ZONE 'Asia/Tokyo'"));
		migrate(this.database.dataSource(), TransactionMode.ALL, revisions[0], revisions[1], revisions[2]);
		assertThat(differing(witness(this.database), "changed")).containsExactlyInAnyOrder("lock_timeout",
				"search_path", "TimeZone");
		assertThat(differing(witness(this.database), "met")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(TransactionMode.class)
	void localSettingsEndWithTheirTransactionAnyway(TransactionMode mode) {
		migrate(this.database.dataSource(), mode, revision("a").upgrade(saved("opened")), revision("b<a")
			.upgrade("SET LOCAL lock_timeout = '1s'", "SET LOCAL ROLE postgres", "SET LOCAL search_path = ''"),
				revision("c<b").upgrade(saved("met")));
		assertThat(differing(witness(this.database), "met")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "RESET ALL", "SET SESSION AUTHORIZATION pg_monitor; RESET SESSION AUTHORIZATION" })
	void whatTheConnectionWasGivenComesBack(String statement) {
		Witness witness = witness(this.database);
		witness.execute("ALTER DATABASE " + this.database.name() + " SET deadlock_timeout = '3s'");
		DataSource configured = new DelegatingDataSource(this.database.dataSource()) {
			@Override
			public Connection getConnection() throws SQLException {
				Connection connection = super.getConnection();
				try (Statement init = connection.createStatement()) {
					init.execute("SET search_path = \"no {\"\"such\"\", schema}\", public; SET ROLE postgres");
				}
				return connection;
			}
		};
		migrate(configured, TransactionMode.PER_REVISION,
				around(revision("b<a").upgrade(statement, saved("changed"), "SET lock_timeout = 0")));
		assertThat(differing(witness, "changed")).isNotEmpty();
		assertThat(differing(witness, "met")).isEmpty();
		assertThat(witness.strings("SELECT setting FROM met WHERE name = 'deadlock_timeout'")).containsExactly("3000");
	}

	@Test
	void whatOnlyASuperuserMaySetIsLeftAloneWhereItHasNotChanged() {
		Witness witness = witness(this.database);
		String user = this.database.name() + "_user";
		witness.execute("CREATE USER " + user, "GRANT CREATE ON SCHEMA public TO " + user);
		PGSimpleDataSource dataSource = this.database.dataSource();
		dataSource.setUser(user);
		migrate(dataSource, TransactionMode.PER_REVISION,
				around(revision("b<a").upgrade("SET lock_timeout = '1s'", saved("changed"))));
		assertThat(differing(witness, "changed")).containsExactly("lock_timeout");
		assertThat(differing(witness, "met")).isEmpty();
	}

}
