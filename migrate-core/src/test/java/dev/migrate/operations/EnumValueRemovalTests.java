package dev.migrate.operations;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrate.Migrator;
import dev.migrate.execution.StepFailedException;
import dev.migrate.operation.Operations;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A value leaves an enum type, and nothing else changes. */
class EnumValueRemovalTests {

	private @Nullable MigratedDatabase opened;

	static Stream<PostgresServer> servers() {
		return Stream.of(PostgresServer.newest(), PostgresServer.oldest());
	}

	@AfterEach
	void drop() {
		if (this.opened != null) {
			this.opened.close();
		}
	}

	@ParameterizedTest
	@MethodSource("servers")
	void columnKeepsItsDefaultItsRowsAndItsIndex(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')",
				"CREATE TABLE t (id integer, m mood NOT NULL DEFAULT 'ok')", "CREATE INDEX t_m ON t (m)",
				"INSERT INTO t VALUES (1, 'happy'), (2, DEFAULT)");
		List<String> before = database.catalog();
		database.upgrade((op) -> op.removeEnumValue("mood", "sad"));
		assertThat(database.rows("SELECT * FROM t ORDER BY id")).containsExactly("1 happy", "2 ok");
		assertThat(database.rows("SELECT unnest(enum_range(NULL::mood))")).containsExactly("ok", "happy");
		assertThat(replaced(before, "{sad,ok,happy}", "{ok,happy}")).isEqualTo(database.catalog());
	}

	@ParameterizedTest
	@MethodSource("servers")
	void arraysOfTheTypeFollow(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')",
				"CREATE TABLE t (id integer, ms mood[] DEFAULT '{ok,happy}')",
				"INSERT INTO t VALUES (1, '{happy,NULL}'), (2, DEFAULT), (3, NULL), (4, '{}')");
		database.upgrade((op) -> op.removeEnumValue("mood", "sad"));
		database.execute("INSERT INTO t VALUES (5, DEFAULT)");
		assertThat(database.rows("SELECT * FROM t ORDER BY id")).containsExactly("1 {happy,NULL}", "2 {ok,happy}",
				"3 null", "4 {}", "5 {ok,happy}");
	}

	@ParameterizedTest
	@MethodSource("servers")
	void allTablesWithTheTypeFollow(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE TYPE mood AS ENUM ('sad', 'ok')", "CREATE SCHEMA s",
				"CREATE TABLE t (a mood, b mood DEFAULT 'ok')", "CREATE TABLE s.\"T\" (\"C d\" mood)",
				"INSERT INTO s.\"T\" VALUES ('ok')");
		database.upgrade((op) -> op.removeEnumValue("mood", "sad"));
		assertThat(database.rows("SELECT atttypid::regtype FROM pg_attribute JOIN pg_class c ON c.oid = attrelid"
				+ " WHERE relname IN ('t', 'T') AND attnum > 0"))
			.containsExactly("mood", "mood", "mood");
		assertThat(database.rows("SELECT typname FROM pg_type WHERE typname LIKE '%mood%' ORDER BY 1"))
			.containsExactly("_mood", "mood");
	}

	@ParameterizedTest
	@MethodSource("servers")
	void partitionsFollowTheirTable(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')",
				"CREATE TABLE t (id integer, m mood DEFAULT 'happy') PARTITION BY RANGE (id)",
				"CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (1) TO (10)",
				"CREATE TABLE t2 PARTITION OF t FOR VALUES FROM (10) TO (20)",
				"ALTER TABLE t2 ALTER m SET DEFAULT 'ok'", "INSERT INTO t VALUES (1, 'ok'), (11, 'happy')");
		List<String> before = database.catalog();
		database.upgrade((op) -> op.removeEnumValue("mood", "sad"));
		assertThat(database.rows("SELECT * FROM t ORDER BY id")).containsExactly("1 ok", "11 happy");
		assertThat(replaced(before, "{sad,ok,happy}", "{ok,happy}")).isEqualTo(database.catalog());
	}

	@ParameterizedTest
	@MethodSource("servers")
	void keyOfPartitionsIsRefusedAndNothingChanges(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE TYPE mood AS ENUM ('sad', 'ok')",
				"CREATE TABLE t (m mood) PARTITION BY LIST (m)", "CREATE TABLE t1 PARTITION OF t FOR VALUES IN ('ok')");
		assertUnchangedBy(database, (op) -> op.removeEnumValue("mood", "sad"), "partition key");
	}

	@ParameterizedTest
	@MethodSource("servers")
	void rowThatHasTheValueIsRefusedAndNothingChanges(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE TYPE mood AS ENUM ('sad', 'ok')",
				"CREATE TABLE t (id integer, m mood)", "INSERT INTO t VALUES (1, 'sad')");
		assertUnchangedBy(database, (op) -> {
			op.execute("CREATE TABLE other (id integer)");
			op.removeEnumValue("mood", "sad");
		}, "Rows of t have the value 'sad' in column m");
		assertThat(database.rows("SELECT * FROM t")).containsExactly("1 sad");
	}

	@ParameterizedTest
	@MethodSource("servers")
	void arrayThatHasTheValueIsRefused(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE TYPE mood AS ENUM ('sad', 'ok')",
				"CREATE TABLE t (\"All\" mood[])", "INSERT INTO t VALUES ('{ok,sad}')");
		assertUnchangedBy(database, (op) -> op.removeEnumValue("mood", "sad"),
				"Rows of t have the value 'sad' in column \"All\"");
	}

	@ParameterizedTest
	@MethodSource("servers")
	void defaultThatIsTheValueIsRefused(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE TYPE mood AS ENUM ('sad', 'ok')",
				"CREATE TABLE t (m mood DEFAULT 'sad')");
		assertUnchangedBy(database, (op) -> op.removeEnumValue("mood", "sad"), "sad");
	}

	@ParameterizedTest
	@MethodSource("servers")
	void unknownValueIsRefused(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE TYPE mood AS ENUM ('sad', 'ok')");
		assertUnchangedBy(database, (op) -> op.removeEnumValue("mood", "glad"), "The type mood has no value 'glad'");
	}

	@ParameterizedTest
	@MethodSource("servers")
	void typeMayBeInASchemaAndHaveCapitalsAndQuotes(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE SCHEMA \"My shop\"",
				"CREATE TYPE \"My shop\".\"Mood's\" AS ENUM ('so''so', 'ok', 'a,b')",
				"CREATE TABLE \"My shop\".t (m \"My shop\".\"Mood's\" DEFAULT 'a,b')",
				"INSERT INTO \"My shop\".t VALUES (DEFAULT)");
		List<String> before = database.catalog();
		database.upgrade((op) -> op.inSchema("My shop").removeEnumValue("Mood's", "so'so"));
		assertThat(database.rows("SELECT * FROM \"My shop\".t")).containsExactly("a,b");
		assertThat(replaced(before, "{so'so,ok,\"a,b\"}", "{ok,\"a,b\"}")).isEqualTo(database.catalog());
	}

	@ParameterizedTest
	@MethodSource("servers")
	void valueThatWasAddedIsRemovedOnTheWayBack(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE TYPE mood AS ENUM ('sad', 'ok')",
				"CREATE TABLE t (m mood DEFAULT 'ok')");
		List<String> before = database.catalog();
		Migrator migrator = database.migrator(TestRevisions.revision("a")
			.upgrade((op) -> op.addEnumValueBefore("mood", "glad", "ok"))
			.downgrade((op) -> op.removeEnumValue("mood", "glad")));
		migrator.upgrade();
		migrator.downgrade("base");
		assertThat(database.catalog()).isEqualTo(before);
	}

	private MigratedDatabase database(PostgresServer server, String... statements) {
		MigratedDatabase database = MigratedDatabase.on(server);
		this.opened = database;
		database.execute(statements);
		return database;
	}

	private static List<String> replaced(List<String> facts, String old, String other) {
		return facts.stream().map((fact) -> fact.replace(old, other)).toList();
	}

	private static void assertUnchangedBy(MigratedDatabase database, Consumer<Operations> upgrade, String message) {
		List<String> before = database.catalog();
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(() -> database.upgrade(upgrade))
			.withMessageContaining(message);
		assertThat(database.catalog()).isEqualTo(before);
	}

}
