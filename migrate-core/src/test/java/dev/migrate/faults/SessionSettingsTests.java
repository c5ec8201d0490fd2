package dev.migrate.faults;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import dev.migrate.Migrator;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

/** The server ends sessions that do nothing for a while, and keeps those of the dead. */
class SessionSettingsTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Witness witness = new Witness(this.database);

	@Test
	void idleTimeoutsDoNotEndARevisionThatThinks() {
		this.witness.execute("ALTER DATABASE " + this.database.name() + " SET idle_session_timeout = 100",
				"ALTER DATABASE " + this.database.name() + " SET idle_in_transaction_session_timeout = 100");
		Migrator migrator = Migrator.builder(this.database.dataSource())
			.source(TestRevisions.of(thinking(revision("a")), thinking(revision("b<a").withoutTransaction())))
			.build();
		assertThat(migrator.upgrade().transition()).isEqualTo("base → b");
	}

	private static TestRevisions.Script thinking(TestRevisions.Script script) {
		return script.upgrade((op) -> {
			op.execute("SELECT 1");
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
			op.execute("SELECT 2");
		});
	}

	@Test
	void serverLooksForTheClientOfAMigration() {
		Migrator migrator = Migrator.builder(this.database.dataSource())
			.source(TestRevisions
				.of(revision("a").upgrade("CREATE TABLE settings AS SELECT name || '=' || setting AS it"
						+ " FROM pg_settings WHERE name LIKE 'tcp_keepalives%' OR name = 'client_connection_check_interval'")))
			.build();
		migrator.upgrade();
		assertThat(this.witness.strings("SELECT it FROM settings")).containsExactlyInAnyOrder(
				"client_connection_check_interval=2000", "tcp_keepalives_idle=30", "tcp_keepalives_interval=10",
				"tcp_keepalives_count=3");
	}

}
