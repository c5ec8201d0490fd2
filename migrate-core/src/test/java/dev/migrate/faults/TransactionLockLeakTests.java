package dev.migrate.faults;

import java.util.List;
import java.util.function.Consumer;

import dev.migrate.execution.StepFailedException;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.PgBouncer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The next client of a pooler meets its session as if we had never been there. */
class TransactionLockLeakTests {

	private static final List<String> SETTINGS = List.of("lock_timeout", "statement_timeout", "search_path",
			"application_name", "idle_in_transaction_session_timeout", "idle_session_timeout", "role",
			"client_connection_check_interval", "tcp_keepalives_idle", "default_transaction_isolation", "work_mem",
			"TimeZone");

	private static final int ROUNDS = 10;

	@BeforeAll
	static void installed() {
		assumeTrue(PgBouncer.isThere() || System.getenv("CI") != null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE kept SET id = 2", "SET search_path TO pg_catalog", "SET LOCAL lock_timeout = '7s'",
			"SET lock_timeout = '7s'", "SET statement_timeout = 0", "SET ROLE pg_monitor; RESET ROLE",
			"SELECT set_config('work_mem', '77MB', false)", "SET TIME ZONE 'Asia/Tokyo'" })
	void nothingIsLeftOfWhatWeSetAndWhatARevisionSets(String statement) {
		RevisionSource source = TestRevisions.of(revision("r").upgrade(statement, "CREATE TABLE public.t (id int)")
			.downgrade(statement, "DROP TABLE public.t"));
		assertNothingIsLeft((pooling) -> {
			pooling.migrator(source).upgrade();
			pooling.migrator(source).downgrade("base");
		});
	}

	@Test
	void nothingIsLeftOfARevisionThatFails() {
		RevisionSource source = TestRevisions
			.of(revision("r").upgrade("SET search_path TO pg_catalog", "SET statement_timeout = 0", "SELECT 1 / 0"));
		assertNothingIsLeft((pooling) -> assertThatExceptionOfType(StepFailedException.class)
			.isThrownBy(() -> pooling.migrator(source).upgrade()));
	}

	// The only session of the server, so that whatever is left in one is met.
	private static void assertNothingIsLeft(Consumer<TransactionPooling> round) {
		try (TransactionPooling pooling = new TransactionPooling("default_pool_size = 1")) {
			pooling.witness().execute("CREATE TABLE kept (id int)");
			JdbcClient next = JdbcClient.create(pooling.pooled().dataSource());
			List<String> before = settings(next);
			for (int number = 1; number <= ROUNDS; number++) {
				round.accept(pooling);
				assertThat(settings(next)).as("round %d", number).isEqualTo(before);
			}
		}
	}

	private static List<String> settings(JdbcClient client) {
		return SETTINGS.stream()
			.map((setting) -> setting + " = " + client.sql("SHOW " + setting).query(String.class).single())
			.toList();
	}

}
