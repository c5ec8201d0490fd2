package dev.migrate.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.SchemaReader;
import dev.migrate.diff.Change;
import dev.migrate.diff.DiffRules;
import dev.migrate.diff.SchemaDiffer;
import dev.migrate.diff.SchemaFilter;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.Schema;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Compares two databases, as Alembic was seen to, and better where it is wrong; then
 * makes one of the other, and back.
 */
abstract class AutogenerateTests {

	private final RecordedFiles files = RecordedFiles.of("autogenerate");

	/** Return what differs between databases. */
	abstract Dialect dialect();

	/** Return an empty database. */
	abstract ConformanceDatabase create();

	/** Return the cases that are not right yet, and why. */
	abstract Map<String, String> notYet();

	/** Return the differences of a case that are right. */
	RecordedDifferences expected(JsonNode recorded) {
		JsonNode ideal = recorded.path("quirk").path("ideal");
		return RecordedDifferences.of(ideal.isArray() ? ideal : recorded.get("expected"));
	}

	/** Return the differences that were found, in the words of the recordings. */
	RecordedDifferences found(List<Change> changes) {
		return RecordedDifferences.of(changes);
	}

	@TestFactory
	Stream<DynamicTest> cases() {
		return this.files.cases(dialect().name())
			.stream()
			.map((recorded) -> DynamicTest.dynamicTest(recorded.get("name").asString(), () -> verify(recorded)));
	}

	private void verify(JsonNode recorded) throws Exception {
		if (notYet().containsKey(recorded.get("name").asString())) {
			assertThatThrownBy(() -> run(recorded)).as("right now: take it off the list").isNotNull();
		}
		else {
			run(recorded);
		}
	}

	private void run(JsonNode recorded) throws Exception {
		compare(texts(recorded.get("database")), texts(recorded.get("target")), recorded.path("options"),
				Optional.of(expected(recorded)));
	}

	/** Make one database of another, and back, and see that nothing is left to do. */
	void bothWays(List<String> database, List<String> target) throws Exception {
		compare(database, target, MissingNode.getInstance(), Optional.empty());
	}

	private void compare(List<String> database, List<String> target, JsonNode options,
			Optional<RecordedDifferences> expected) throws Exception {
		try (ConformanceDatabase present = create();
				ConformanceDatabase future = create();
				Connection actual = present.dataSource().getConnection();
				Connection wanted = future.dataSource().getConnection()) {
			execute(actual, database);
			execute(wanted, target);
			boolean all = options.path("includeSchemas").asBoolean(false);
			SchemaFilter filter = new RecordedFilter(options);
			Schema before = filter.apply(read(actual, all));
			Schema asked = filter.apply(read(wanted, all));
			SchemaDiffer differ = new SchemaDiffer(new DiffRules(dialect().inspection().columns(actual),
					options.path("compareType").asBoolean(true), options.path("compareServerDefault").asBoolean(true)));
			RecordedDifferences found = found(differ.changes(before, asked));
			assertThat(found).isEqualTo(expected.orElse(found));
			run(actual, differ.operations(before, asked));
			Schema after = filter.apply(read(actual, all));
			assertThat(differ.changes(after, asked)).as("once more").isEmpty();
			run(actual, differ.operations(after, before));
			assertThat(differ.changes(filter.apply(read(actual, all)), before)).as("back").isEmpty();
		}
	}

	private Schema read(Connection connection, boolean all) throws Exception {
		SchemaReader reader = dialect().inspection().reader();
		return reader.read(connection, all ? reader.schemas(connection) : List.of());
	}

	private void run(Connection connection, List<Operation> operations) throws Exception {
		List<String> said = new ArrayList<>();
		for (Operation operation : operations) {
			for (SqlStatement sql : dialect().statements(operation, new ConnectionCatalog(connection))) {
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

	private static void execute(Connection connection, List<String> statements) throws Exception {
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private static List<String> texts(JsonNode statements) {
		return statements.valueStream().map(JsonNode::asString).toList();
	}

}
