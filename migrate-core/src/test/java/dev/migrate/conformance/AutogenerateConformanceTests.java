package dev.migrate.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.migrate.dialect.postgresql.PostgresDialect;
import dev.migrate.dialect.postgresql.reader.PostgresColumnComparison;
import dev.migrate.dialect.postgresql.reader.PostgresSchemaReader;
import dev.migrate.diff.Change;
import dev.migrate.diff.DiffRules;
import dev.migrate.diff.SchemaDiffer;
import dev.migrate.diff.SchemaFilter;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.Schema;
import dev.migrate.testing.ConnectionCatalog;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Compares two databases, as Alembic was seen to, and better where it is wrong. */
class AutogenerateConformanceTests {

	/** What is not right yet, and why. */
	private static final Map<String, String> NOT_YET = Map.ofEntries(
			Map.entry("serial-key-to-bigserial", "a serial is changed by its sequence too"),
			Map.entry("serial-to-identity", "a serial is changed by its sequence too"),
			Map.entry("plain-key-to-serial", "a serial is changed by its sequence too"),
			Map.entry("fk-set-null-columns", "the columns of SET NULL are not known"),
			Map.entry("partition-only-in-target", "partitions are not known"),
			Map.entry("temporary-and-unlogged", "options of tables are not compared"));

	private final RecordedFiles files = RecordedFiles.of("autogenerate");

	@TestFactory
	Stream<DynamicTest> postgresql() {
		return this.files.cases("postgresql")
			.stream()
			.map((recorded) -> DynamicTest.dynamicTest(recorded.get("name").asString(), () -> verify(recorded)));
	}

	private void verify(JsonNode recorded) throws Exception {
		if (NOT_YET.containsKey(recorded.get("name").asString())) {
			assertThatThrownBy(() -> run(recorded)).as("right now: take it off the list").isNotNull();
		}
		else {
			run(recorded);
		}
	}

	private void run(JsonNode recorded) throws Exception {
		try (PostgresConformanceDatabase database = PostgresConformanceDatabase.create();
				PostgresConformanceDatabase target = PostgresConformanceDatabase.create();
				Connection actual = database.dataSource().getConnection();
				Connection wanted = target.dataSource().getConnection()) {
			execute(actual, recorded.get("database"));
			execute(wanted, recorded.get("target"));
			boolean all = recorded.path("options").path("includeSchemas").asBoolean(false);
			SchemaFilter filter = new RecordedFilter(recorded.path("options"));
			Schema before = filter.apply(read(actual, all));
			Schema asked = filter.apply(read(wanted, all));
			JsonNode options = recorded.path("options");
			SchemaDiffer differ = new SchemaDiffer(new DiffRules(
					new PostgresColumnComparison(actual, new PostgresDialect().words()),
					options.path("compareType").asBoolean(true), options.path("compareServerDefault").asBoolean(true)));
			List<Change> changes = differ.changes(before, asked);
			JsonNode ideal = recorded.path("quirk").path("ideal");
			RecordedDifferences expected = RecordedDifferences.of(ideal.isArray() ? ideal : recorded.get("expected"));
			assertThat(RecordedDifferences.of(changes)).isEqualTo(expected);
			run(actual, differ.operations(before, asked));
			Schema after = filter.apply(read(actual, all));
			assertThat(differ.changes(after, asked)).as("once more").isEmpty();
			run(actual, differ.operations(after, before));
			assertThat(differ.changes(filter.apply(read(actual, all)), before)).as("back").isEmpty();
		}
	}

	private static Schema read(Connection connection, boolean all) throws Exception {
		PostgresSchemaReader reader = new PostgresSchemaReader();
		return reader.read(connection, all ? reader.schemas(connection) : List.of());
	}

	private static void run(Connection connection, List<Operation> operations) throws Exception {
		List<String> said = new ArrayList<>();
		for (Operation operation : operations) {
			for (SqlStatement sql : new PostgresDialect().statements(operation, new ConnectionCatalog(connection))) {
				said.add(sql.text());
				try (Statement statement = connection.createStatement()) {
					statement.execute(sql.text());
				}
				catch (SQLException ex) {
					throw new AssertionError(String.join("\n", said), ex);
				}
			}
		}
	}

	private static void execute(Connection connection, JsonNode statements) throws Exception {
		try (Statement statement = connection.createStatement()) {
			for (JsonNode sql : statements) {
				statement.execute(sql.asString());
			}
		}
	}

}
