package dev.migrate.reliability;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.Migrator;
import dev.migrate.operation.Operations;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.State;
import dev.migrate.reliability.harness.Way;
import dev.migrate.reliability.report.Tally;
import dev.migrate.testing.QueryRows;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.dao.DataAccessException;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A revision in Java does what it should not with the session it was lent. */
class F28WilfulRevisionTests {

	private static final Tally TALLY = Tally.of("F28", "revision swallows, commits, or leaves settings");

	private static final String SETTINGS = "SELECT name, setting FROM pg_settings WHERE name IN ('search_path',"
			+ " 'lock_timeout', 'statement_timeout', 'default_transaction_read_only', 'role') ORDER BY name";

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	@TestFactory
	Stream<DynamicTest> nothingStaysOfARevisionThatFails() {
		return Stream.of(failing("swallows a failure", F28WilfulRevisionTests::swallow),
				failing("swallows one on a connection of its own", F28WilfulRevisionTests::swallowOnConnection),
				failing("commits", (op) -> op.execute("COMMIT")),
				failing("sets a savepoint", (op) -> op.execute("SAVEPOINT s")),
				failing("closes its session", (op) -> op.execute("SELECT pg_terminate_backend(pg_backend_pid())")),
				failing("gives the lock back", (op) -> op.execute("SELECT pg_advisory_unlock_all()")));
	}

	@TestFactory
	Stream<DynamicTest> nobodyMeetsTheSettingsOfARevision() {
		return Stream.of(leaving("SET search_path TO pg_catalog"), leaving("SET statement_timeout TO '7min'"),
				leaving("SET default_transaction_read_only TO on"));
	}

	private DynamicTest failing(String name, Consumer<Operations> wilful) {
		return DynamicTest.dynamicTest(name, () -> TALLY.fault(() -> {
			State before = Way.of(this.database, Corpus.C1).states().get(0);
			this.database.empty();
			try (HikariDataSource pool = pool()) {
				List<String> settings = QueryRows.of(pool, SETTINGS);
				Migrator migrator = migrator(pool, wilful);
				assertThatException().isThrownBy(migrator::upgrade);
				assertThat(State.of(this.database)).isEqualTo(before);
				assertThat(migrator.current()).isEmpty();
				assertThat(QueryRows.of(pool, SETTINGS)).isEqualTo(settings);
			}
			this.database.awaitNobody();
			assertThat(this.database.litter()).isEmpty();
		}));
	}

	private DynamicTest leaving(String setting) {
		return DynamicTest.dynamicTest(setting, () -> TALLY.fault(() -> {
			this.database.empty();
			try (HikariDataSource pool = pool()) {
				List<String> settings = QueryRows.of(pool, SETTINGS);
				assertThat(migrator(pool, (op) -> op.execute(setting)).upgrade().transition()).isEqualTo("base → b");
				assertThat(QueryRows.of(pool, SETTINGS)).isEqualTo(settings);
				assertThat(this.database.hasTable("b_table")).isTrue();
			}
		}));
	}

	private static Migrator migrator(HikariDataSource pool, Consumer<Operations> wilful) {
		return Migrator.builder(pool).source(TestRevisions.of(revision("a").upgrade((op) -> {
			op.execute("CREATE TABLE a_table (id int)");
			wilful.accept(op);
		}), revision("b<a").upgrade("CREATE TABLE b_table (id int)"))).build();
	}

	// One connection, so that whatever is left in it is met.
	private HikariDataSource pool() {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(this.database.url());
		config.setMaximumPoolSize(1);
		return new HikariDataSource(config);
	}

	private static void swallow(Operations op) {
		assertThatThrownBy(() -> op.execute("SELECT 1/0")).hasMessageContaining("division by zero");
	}

	private static void swallowOnConnection(Operations op) {
		assertThatThrownBy(() -> op.jdbc().sql("SELECT 1/0").query().singleValue())
			.isInstanceOf(DataAccessException.class);
	}

}
