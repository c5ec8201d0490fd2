package dev.migrate.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.testing.SqliteFile;
import dev.migrate.testing.SqliteShell;

/**
 * A database file. Foreign keys are enforced on each connection, not only where a
 * recording asks for it, as that is what a migration must not stumble over.
 *
 * @param file the database
 */
record SqliteConformanceDatabase(SqliteFile file) implements ConformanceDatabase {

	private static final Map<String, String> CLASSES = new LinkedHashMap<>();

	static {
		CLASSES.put("after drop column", "dependentObjects");
		CLASSES.put("cannot drop PRIMARY KEY column", "dependentObjects");
		CLASSES.put("no such table", "tableMissing");
		CLASSES.put("no such column", "columnMissing");
		CLASSES.put("no such index", "objectMissing");
		CLASSES.put("already exists", "objectExists");
		CLASSES.put("duplicate column name", "columnExists");
		CLASSES.put("NOT NULL constraint failed", "notNullViolation");
		CLASSES.put("Cannot add a NOT NULL column", "notNullViolation");
		CLASSES.put("UNIQUE constraint failed", "uniqueViolation");
		CLASSES.put("CHECK constraint failed", "checkViolation");
		CLASSES.put("FOREIGN KEY constraint failed", "foreignKeyViolation");
		CLASSES.put("generated column", "generatedColumn");
		CLASSES.put("syntax error", "syntaxError");
	}

	static SqliteConformanceDatabase create() {
		return new SqliteConformanceDatabase(SqliteFile.create());
	}

	@Override
	public String dialect() {
		return "sqlite";
	}

	@Override
	public DataSource dataSource() {
		return this.file.dataSource();
	}

	@Override
	public NeutralTypes types() {
		return new SqliteNeutralTypes();
	}

	@Override
	public MigrateOptions.Builder options() {
		return MigrateOptions.builder();
	}

	@Override
	public void replay(String script) throws SQLException {
		new SqliteShell(this.file.path(), dataSource()).run(script);
	}

	@Override
	public Predicate<Map<String, String>> bookkeeping() {
		return (row) -> row.getOrDefault("table", row.getOrDefault("name", "")).startsWith("migrate_version");
	}

	@Override
	public void dropBookkeeping(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("DROP TABLE IF EXISTS migrate_version");
			statement.execute("DROP TABLE IF EXISTS migrate_version_history");
		}
	}

	@Override
	public String failureClass(SQLException failure) {
		String message = String.valueOf(failure.getMessage());
		return CLASSES.entrySet()
			.stream()
			.filter((entry) -> message.contains(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(message);
	}

	@Override
	public void close() {
		this.file.close();
	}

}
