package dev.migrate.operations;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrate.execution.StepFailedException;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A view gets any other query, and keeps what was said about it. */
class ReplacedViewTests {

	private static final String GRANTS = "SELECT grantee, privilege_type, is_grantable FROM information_schema.role_table_grants"
			+ " WHERE table_name = 'v' AND grantee <> 'postgres' ORDER BY 1, 2";

	private @Nullable MigratedDatabase opened;

	static Stream<PostgresServer> servers() {
		return Stream.of(PostgresServer.newest(), PostgresServer.oldest());
	}

	@AfterEach
	void drop() {
		if (this.opened != null) {
			this.opened.close();
			this.opened = null;
		}
	}

	@ParameterizedTest
	@MethodSource("servers")
	void viewMayLoseAndRenameColumns(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE VIEW v AS SELECT id, name FROM t");
		database.upgrade((op) -> op.replaceView("v", "SELECT name AS old, id::text AS statement FROM t"));
		assertThat(database.rows("SELECT old, statement FROM v")).containsExactly("Anna 1");
	}

	@ParameterizedTest
	@MethodSource("servers")
	void viewKeepsItsGrantsItsOwnerItsTriggersAndItsComment(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE VIEW v AS SELECT id, name FROM t",
				"GRANT SELECT ON v TO PUBLIC", "GRANT UPDATE ON v TO pg_monitor WITH GRANT OPTION",
				"COMMENT ON VIEW v IS 'it''s all'",
				"CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
				"CREATE TRIGGER noted INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION note()",
				"ALTER VIEW v OWNER TO pg_signal_backend");
		List<String> before = others(database);
		database.upgrade((op) -> op.replaceView("v", "SELECT name FROM t"));
		assertThat(others(database)).isEqualTo(before);
		assertThat(database.rows("SELECT viewowner FROM pg_views WHERE viewname = 'v'"))
			.containsExactly("pg_signal_backend");
		assertThat(database.rows(GRANTS)).contains("PUBLIC SELECT NO", "pg_monitor UPDATE YES");
	}

	@ParameterizedTest
	@MethodSource("servers")
	void viewThatOthersReadIsRefusedIfItsColumnsChange(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE VIEW v AS SELECT id, name FROM t",
				"CREATE VIEW w AS SELECT name FROM v");
		List<String> before = database.catalog();
		assertThatExceptionOfType(StepFailedException.class)
			.isThrownBy(() -> database.upgrade((op) -> op.replaceView("v", "SELECT id FROM t")))
			.withMessageContaining("view w depends on view v");
		assertThat(database.catalog()).isEqualTo(before);
	}

	@ParameterizedTest
	@MethodSource("servers")
	void materializedViewKeepsItsIndexesItsGrantsAndItsComment(PostgresServer server) {
		MigratedDatabase database = database(server, "CREATE SCHEMA s",
				"CREATE MATERIALIZED VIEW s.v AS SELECT id, name FROM t", "CREATE UNIQUE INDEX v_id ON s.v (id)",
				"CREATE INDEX v_name ON s.v (lower(name)) WHERE id > 0", "GRANT SELECT ON s.v TO PUBLIC, pg_monitor",
				"COMMENT ON MATERIALIZED VIEW s.v IS 'it''s all'");
		List<String> before = others(database);
		database.upgrade((op) -> op.inSchema("s")
			.replaceMaterializedView("v", "SELECT id, name, id AS old, name AS statement FROM t"));
		assertThat(others(database)).isEqualTo(before);
		assertThat(database.rows("SELECT * FROM s.v")).containsExactly("1 Anna 1 Anna");
		assertThat(database.rows("SELECT indexdef FROM pg_indexes WHERE tablename = 'v'")).hasSize(2);
	}

	@ParameterizedTest
	@MethodSource("servers")
	void materializedViewIsCreatedIfItIsMissing(PostgresServer server) {
		MigratedDatabase database = database(server);
		database.upgrade((op) -> op.replaceMaterializedView("v", "SELECT name FROM t"));
		assertThat(database.rows("SELECT * FROM v")).containsExactly("Anna");
	}

	private MigratedDatabase database(PostgresServer server, String... statements) {
		MigratedDatabase database = MigratedDatabase.on(server);
		this.opened = database;
		database.execute("CREATE TABLE t (id integer, name text)", "INSERT INTO t VALUES (1, 'Anna')");
		database.execute(statements);
		return database;
	}

	/** Return everything but the columns and the query of the view. */
	private static List<String> others(MigratedDatabase database) {
		return database.catalog().stream().filter((fact) -> !fact.matches("(?s)(column|view) (s\\.)?v .*")).toList();
	}

}
