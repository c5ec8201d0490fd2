package dev.migrate.faults;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.Migrator;
import dev.migrate.execution.MigrationReport;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.PgBouncer;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import dev.migrate.version.SharedSessionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Between us and the server is a real pooler. */
class PgBouncerTests {

	private static final RevisionSource REVISIONS = TestRevisions.of(revision("a").upgrade("CREATE TABLE a (id int)"),
			revision("b<a").withoutTransaction().upgrade("CREATE TABLE b (id int)"));

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Witness witness = new Witness(this.database);

	@BeforeAll
	static void installed() {
		assumeTrue(PgBouncer.isThere() || System.getenv("CI") != null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "server_round_robin = 0", "server_round_robin = 1" })
	void sessionsByTransactionAreRefusedAndLeftAsTheyWere(String setting) {
		try (PgBouncer pooler = PgBouncer.start(this.database, "transaction", setting)) {
			assertRefusedAndClean(pooler, 1);
			assertRefusedAndClean(pooler, 8);
			assertRefusedAndClean(pooler, 1);
		}
	}

	@Test
	void sessionsByTransactionAreRefusedWhereAllClientsShareOne() {
		try (PgBouncer pooler = PgBouncer.start(this.database, "transaction", "default_pool_size = 1")) {
			assertRefusedAndClean(pooler, 1);
			assertRefusedAndClean(pooler, 4);
		}
	}

	@Test
	void sessionsThatBelongToTheirClientAreAsGoodAsDirectOnes() {
		try (PgBouncer pooler = PgBouncer.start(this.database, "session")) {
			List<MigrationReport> reports = together(4, pooler.dataSource(), Background::result);
			assertThat(reports).extracting((report) -> report.steps().size()).containsOnlyOnce(2).containsOnly(0, 2);
		}
	}

	@Test
	void poolOfOneConnectionIsNotWaitedForLong() {
		try (PgBouncer pooler = PgBouncer.start(this.database, "session"); HikariDataSource pool = pool(pooler)) {
			assertThat(migrator(pool).upgrade().transition()).isEqualTo("base → b");
		}
	}

	private HikariDataSource pool(PgBouncer pooler) {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(pooler.dataSource());
		pool.setMaximumPoolSize(1);
		pool.setConnectionTimeout(Eventually.BOUND.toMillis());
		return pool;
	}

	private void assertRefusedAndClean(PgBouncer pooler, int clients) {
		List<Throwable> failures = together(clients, pooler.dataSource(), Background::failure);
		assertThat(failures).hasOnlyElementsOfType(SharedSessionException.class);
		assertThat(this.witness.strings("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).isEmpty();
		assertThat(this.witness.strings("SELECT pid FROM pg_locks WHERE locktype = 'advisory'"
				+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"))
			.isEmpty();
		JdbcClient next = JdbcClient.create(pooler.dataSource());
		assertThat(IntStream.range(0, 10)
			.mapToObj((i) -> next.sql("SELECT current_setting('lock_timeout') || current_setting('statement_timeout')")
				.query(String.class)
				.single()))
			.containsOnly("00");
	}

	private <T> List<T> together(int clients, DataSource dataSource, Function<Background<MigrationReport>, T> end) {
		CountDownLatch begin = new CountDownLatch(clients);
		List<Background<MigrationReport>> all = IntStream.range(0, clients)
			.mapToObj((i) -> Background.start(() -> upgrade(begin, dataSource)))
			.toList();
		return all.stream().map(end).toList();
	}

	private static MigrationReport upgrade(CountDownLatch begin, DataSource dataSource) {
		begin.countDown();
		try {
			begin.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return migrator(dataSource).upgrade();
	}

	private static Migrator migrator(DataSource dataSource) {
		return Migrator.builder(dataSource).source(REVISIONS).build();
	}

}
