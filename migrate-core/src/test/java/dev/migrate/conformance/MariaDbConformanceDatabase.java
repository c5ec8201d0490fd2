package dev.migrate.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.testing.MariaDbClient;
import dev.migrate.testing.MariaDbServer;

/**
 * A database on a server of MariaDB, or of MySQL where one is given.
 *
 * @param database where it is
 */
record MariaDbConformanceDatabase(MariaDbServer.Database database) implements ConformanceDatabase {

	private static final Map<Integer, String> CLASSES = Map.ofEntries(Map.entry(1146, "tableMissing"),
			Map.entry(1051, "tableMissing"), Map.entry(1054, "columnMissing"), Map.entry(1072, "columnMissing"),
			Map.entry(1091, "objectMissing"), Map.entry(1049, "schemaMissing"), Map.entry(1305, "functionMissing"),
			Map.entry(1050, "objectExists"), Map.entry(1061, "objectExists"), Map.entry(1007, "objectExists"),
			Map.entry(1826, "objectExists"), Map.entry(1060, "columnExists"), Map.entry(1451, "dependentObjects"),
			Map.entry(1553, "dependentObjects"), Map.entry(1829, "dependentObjects"),
			Map.entry(1828, "dependentObjects"), Map.entry(1048, "notNullViolation"),
			Map.entry(1364, "notNullViolation"), Map.entry(1062, "uniqueViolation"),
			Map.entry(1452, "foreignKeyViolation"), Map.entry(4025, "checkViolation"),
			Map.entry(3819, "checkViolation"), Map.entry(3780, "invalidForeignKey"),
			Map.entry(1824, "invalidForeignKey"), Map.entry(3730, "dependentObjects"), Map.entry(1366, "invalidValue"),
			Map.entry(1292, "invalidValue"), Map.entry(1265, "invalidValue"), Map.entry(1406, "valueTooLong"),
			Map.entry(1264, "valueOutOfRange"), Map.entry(1005, "invalidForeignKey"),
			Map.entry(1075, "invalidDefinition"), Map.entry(1068, "invalidDefinition"),
			Map.entry(1101, "invalidDefinition"), Map.entry(1067, "invalidDefinition"), Map.entry(1059, "nameTooLong"),
			Map.entry(1064, "syntaxError"), Map.entry(1906, "generatedColumn"), Map.entry(1103, "invalidDefinition"),
			Map.entry(1113, "invalidDefinition"));

	// A type that MySQL does not have.
	private static final Pattern UUID = Pattern.compile("\\buuid\\b(?=[,)])");

	// Later sections take the place of earlier ones.
	private static final String MYSQL_QUERIES = resource("mysql.sql");

	private static String resource(String name) {
		try (InputStream stream = MariaDbConformanceDatabase.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static MariaDbConformanceDatabase create() {
		return new MariaDbConformanceDatabase(MariaDbServer.shared().createDatabase());
	}

	@Override
	public String dialect() {
		return MariaDbServer.shared().dialect();
	}

	@Override
	public String catalogQueries(RecordedFiles files) {
		String queries = files.catalogQueries("mariadb");
		return MariaDbServer.shared().isMySql() ? queries + MYSQL_QUERIES : queries;
	}

	@Override
	public List<String> incomparable(String recordedCase) {
		return MariaDbServer.shared().isMySql() ? MySqlDifferences.of(recordedCase) : List.of();
	}

	@Override
	public DataSource dataSource() {
		return this.database.dataSource();
	}

	@Override
	public NeutralTypes types() {
		return new MariaDbNeutralTypes();
	}

	@Override
	public MigrateOptions.Builder options() {
		return MigrateOptions.builder().schema(ours());
	}

	private String ours() {
		return "ours_" + this.database.name();
	}

	@Override
	public String text(String recorded) {
		String text = recorded.replace("{db}", this.database.name());
		return MariaDbServer.shared().isMySql() ? UUID.matcher(text).replaceAll("char(36)") : text;
	}

	@Override
	public void prepareBookkeeping(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE IF NOT EXISTS " + ours());
		}
	}

	@Override
	public Predicate<Map<String, String>> bookkeeping() {
		return (row) -> false;
	}

	@Override
	public void replay(String script) throws SQLException {
		new MariaDbClient(this.database).run(script);
	}

	@Override
	public void dropBookkeeping(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("DROP DATABASE IF EXISTS " + ours());
		}
	}

	@Override
	public String failureClass(SQLException failure) {
		return CLASSES.getOrDefault(failure.getErrorCode(), failure.getErrorCode() + " " + failure.getMessage());
	}

	@Override
	public void close() {
		MariaDbServer.shared().drop(this.database.name(), ours(), this.database.name() + "__x");
	}

}
