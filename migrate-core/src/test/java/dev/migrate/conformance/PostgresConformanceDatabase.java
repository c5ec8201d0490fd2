package dev.migrate.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Predicate;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.Psql;

/**
 * A database on a PostgreSQL server.
 *
 * @param database where it is
 */
record PostgresConformanceDatabase(PostgresServer.Database database) implements ConformanceDatabase {

	private static final String OURS = "migrate_conformance";

	private static final Map<String, String> CLASSES = Map.ofEntries(Map.entry("42P01", "tableMissing"),
			Map.entry("42703", "columnMissing"), Map.entry("42704", "objectMissing"),
			Map.entry("3F000", "schemaMissing"), Map.entry("42883", "functionMissing"),
			Map.entry("42P07", "objectExists"), Map.entry("42710", "objectExists"), Map.entry("42P06", "objectExists"),
			Map.entry("42701", "columnExists"), Map.entry("2BP01", "dependentObjects"),
			Map.entry("42809", "wrongObjectKind"), Map.entry("23502", "notNullViolation"),
			Map.entry("23505", "uniqueViolation"), Map.entry("23503", "foreignKeyViolation"),
			Map.entry("23514", "checkViolation"), Map.entry("23P01", "exclusionViolation"),
			Map.entry("42804", "typeMismatch"), Map.entry("22P02", "invalidValue"), Map.entry("22001", "valueTooLong"),
			Map.entry("22003", "valueOutOfRange"), Map.entry("2200H", "valueOutOfRange"),
			Map.entry("42830", "invalidForeignKey"), Map.entry("42P16", "invalidDefinition"),
			Map.entry("42P17", "invalidDefinition"), Map.entry("55000", "invalidState"),
			Map.entry("428C9", "generatedColumn"), Map.entry("25001", "transactionNotAllowed"),
			Map.entry("42601", "syntaxError"), Map.entry("0A000", "unsupported"));

	static PostgresConformanceDatabase create() {
		return new PostgresConformanceDatabase(PostgresServer.recorded().createDatabase());
	}

	@Override
	public String dialect() {
		return "postgresql";
	}

	@Override
	public DataSource dataSource() {
		return this.database.dataSource();
	}

	@Override
	public NeutralTypes types() {
		return new PostgresNeutralTypes();
	}

	@Override
	public MigrateOptions.Builder options() {
		return MigrateOptions.builder().schema(OURS);
	}

	@Override
	public void prepareBookkeeping(Connection connection) throws SQLException {
		run(connection, "CREATE SCHEMA IF NOT EXISTS " + OURS);
	}

	@Override
	public void replay(String script) throws SQLException {
		new Psql(this.database).run(script);
	}

	@Override
	public Predicate<Map<String, String>> bookkeeping() {
		return (row) -> OURS.equals(row.get("schema")) || row.equals(Map.of("name", OURS));
	}

	@Override
	public void dropBookkeeping(Connection connection) throws SQLException {
		run(connection, "DROP SCHEMA IF EXISTS " + OURS + " CASCADE");
	}

	@Override
	public void beforeSnapshot(Connection connection) throws SQLException {
		run(connection, "SET search_path = pg_catalog");
	}

	@Override
	public void afterSnapshot(Connection connection) throws SQLException {
		run(connection, "RESET search_path");
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Override
	public String failureClass(SQLException failure) {
		String state = failure.getSQLState();
		if ("42704".equals(state) && String.valueOf(failure.getMessage()).contains("type \"")) {
			return "typeMissing";
		}
		return CLASSES.getOrDefault(state, state + " " + failure.getMessage());
	}

	@Override
	public void close() {
		PostgresServer.recorded().drop(this.database);
	}

}
