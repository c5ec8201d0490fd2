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
import dev.migrate.diff.LeftAlone;
import dev.migrate.diff.SchemaDiffer;
import dev.migrate.diff.SchemaFilter;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.Schema;
import dev.migrate.testing.ConnectionCatalog;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Compares two databases, as Alembic was seen to, and better where it is wrong; makes one
 * of the other, and back.
 */
abstract class AutogenerateTests {

	private final Dialect dialect;

	private final RecordedFiles files;

	private final Map<String, String> notYet;

	/**
	 * Create tests of a dialect.
	 * @param notYet the cases that are not right yet, and why
	 */
	AutogenerateTests(Dialect dialect, Map<String, String> notYet) {
		this(dialect, RecordedFiles.of("autogenerate"), notYet);
	}

	/** Create tests of a dialect whose cases are in other files. */
	AutogenerateTests(Dialect dialect, RecordedFiles files, Map<String, String> notYet) {
		this.dialect = dialect;
		this.files = files;
		this.notYet = notYet;
	}

	/** Return a database that is empty. */
	abstract EmptyDatabase database();

	/** Return the differences of a case that are right. */
	RecordedDifferences expected(JsonNode recorded) {
		JsonNode ideal = recorded.path("quirk").path("ideal");
		return RecordedDifferences.of(ideal.isArray() ? ideal : recorded.get("expected"));
	}

	/** Return changes as the recordings describe them. */
	RecordedDifferences differences(List<Change> changes) {
		return RecordedDifferences.of(changes);
	}

	@TestFactory
	Stream<DynamicTest> cases() {
		return this.files.cases(this.dialect.name())
			.stream()
			.map((recorded) -> DynamicTest.dynamicTest(recorded.get("name").asString(), () -> verify(recorded)));
	}

	private void verify(JsonNode recorded) throws Exception {
		if (this.notYet.containsKey(recorded.get("name").asString())) {
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
		try (EmptyDatabase present = database();
				EmptyDatabase future = database();
				Connection actual = present.dataSource().getConnection();
				Connection wanted = future.dataSource().getConnection()) {
			execute(actual, database);
			execute(wanted, target);
			Schema before = read(actual, options);
			Schema asked = LeftAlone.in(before, read(wanted, options));
			SchemaDiffer differ = differ(actual, options);
			RecordedDifferences found = differences(differ.changes(before, asked));
			assertThat(found).isEqualTo(expected.orElse(found));
			run(actual, differ.operations(before, asked));
			Schema after = read(actual, options);
			assertThat(differ.changes(after, asked)).as("once more").isEmpty();
			run(actual, differ.operations(after, before));
			assertThat(differ.changes(read(actual, options), before)).as("back").isEmpty();
		}
	}

	private Schema read(Connection connection, JsonNode options) throws SQLException {
		boolean all = options.path("includeSchemas").asBoolean(false);
		SchemaFilter filter = new RecordedFilter(options);
		SchemaReader reader = this.dialect.inspection().reader();
		return filter.apply(reader.read(connection, all ? reader.schemas(connection) : List.of()));
	}

	private SchemaDiffer differ(Connection connection, JsonNode options) {
		return new SchemaDiffer(new DiffRules(this.dialect.inspection().columns(connection),
				options.path("compareType").asBoolean(true), options.path("compareServerDefault").asBoolean(true)));
	}

	private void run(Connection connection, List<Operation> operations) {
		List<String> said = new ArrayList<>();
		for (Operation operation : operations) {
			for (SqlStatement sql : this.dialect.statements(operation, new ConnectionCatalog(connection))) {
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

	private static void execute(Connection connection, List<String> statements) throws SQLException {
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
