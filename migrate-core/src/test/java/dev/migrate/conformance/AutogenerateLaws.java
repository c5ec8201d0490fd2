package dev.migrate.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.migrate.autogenerate.Autogenerate;
import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.ComparisonOptions;
import dev.migrate.autogenerate.ComparisonTarget;
import dev.migrate.autogenerate.Proposal;
import dev.migrate.autogenerate.SchemaTarget;
import dev.migrate.autogenerate.TargetSchema;
import dev.migrate.autogenerate.TrialReport;
import dev.migrate.contention.StatementLimits;
import dev.migrate.dialect.Dialect;
import dev.migrate.laws.Dice;
import dev.migrate.laws.SchemaGenerator;
import dev.migrate.laws.Vocabulary;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.render.WrittenOperation;
import dev.migrate.schema.Column;
import dev.migrate.schema.Schema;
import dev.migrate.testing.ConnectionCatalog;
import dev.migrate.schema.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is true of any two schemas: one is made of the other, and back, and nothing is
 * left to do. The system property {@value #SEEDS} says how many pairs are made up.
 */
abstract class AutogenerateLaws {

	static final String SEEDS = "migrate.laws.seeds";

	/** The first pair, in order to see one again. */
	static final String FIRST = "migrate.laws.first";

	private final Dialect dialect;

	private final Vocabulary vocabulary;

	private final int seeds;

	AutogenerateLaws(Dialect dialect, Vocabulary vocabulary, int seeds) {
		this.dialect = dialect;
		this.vocabulary = vocabulary;
		this.seeds = seeds;
	}

	/** Return a database that is empty. */
	abstract EmptyDatabase database();

	/** Return what is in a catalog, in words that are not ours. */
	Object snapshot(EmptyDatabase database, Connection connection) throws SQLException {
		return CatalogSnapshot.of(connection, (ConformanceDatabase) database, RecordedFiles.of("operations")).sorted();
	}

	/** Return a description of a catalog without what is only written in another way. */
	String canonical(Object catalog) {
		return catalog.toString();
	}

	@TestFactory
	Stream<DynamicTest> pairs() {
		return LongStream.range(0, Integer.getInteger(SEEDS, this.seeds))
			.map((seed) -> seed + Integer.getInteger(FIRST, 1))
			.mapToObj((seed) -> DynamicTest.dynamicTest("seed " + seed, () -> verify(seed)));
	}

	private void verify(long seed) throws Exception {
		Dice dice = new Dice(seed);
		SchemaGenerator generator = new SchemaGenerator(this.vocabulary, dice);
		Schema first = generator.schema();
		Schema second = generator.mutation(first);
		List<String> said = new ArrayList<>();
		try (EmptyDatabase database = database(); Connection connection = database.dataSource().getConnection()) {
			// Foreign keys may be off then.
			this.dialect.sessions().open(connection, "laws", StatementLimits.DEFAULT.first());
			verify(database, connection, first, second, dice, said);
		}
		catch (Exception | AssertionError ex) {
			throw new AssertionError("Seed %d. This was said:%n%s%nThe first schema: %s%nThe second schema: %s"
				.formatted(seed, String.join(";\n", said), first, second), ex);
		}
	}

	private void verify(EmptyDatabase database, Connection connection, Schema first, Schema second, Dice dice,
			List<String> said) throws SQLException {
		Schema nothing = read(connection);
		Proposal creation = compare(connection, first).proposal();
		run(connection, creation.upgrade(), said);
		assertThat(operations(compare(connection, first))).as("the same").isEmpty();
		Schema before = read(connection);
		Object snapshot = snapshot(database, connection);
		said.add("-- The second schema");
		Comparison comparison = compare(connection, second);
		Proposal proposal = comparison.proposal();
		assertThat(compare(connection, second).proposal()).as("once more").isEqualTo(proposal);
		Schema shuffled = second.tables(dice.shuffled(second.tables()));
		assertThat(compare(connection, shuffled).proposal()).as("in another order").isEqualTo(proposal);
		if (!proposal.isEmpty()) {
			TrialReport report = comparison.attempt(proposal);
			assertThat(report.fault()).as("on a copy").isEmpty();
			assertThat(report.obstacle()).as("on a copy").isEmpty();
		}
		run(connection, proposal.upgrade(), said);
		assertThat(operations(compare(connection, second))).as("up").isEmpty();
		said.add("-- Back");
		run(connection, proposal.downgrade(), said);
		assertThat(canonical(read(connection))).as("back").isEqualTo(canonical(before));
		assertThat(canonical(snapshot(database, connection))).as("back").isEqualTo(canonical(snapshot));
		run(connection, creation.downgrade(), said);
		assertThat(read(connection)).as("back to nothing").isEqualTo(nothing);
	}

	private static List<String> operations(Comparison comparison) {
		return comparison.proposal().upgrade().stream().map((written) -> written.operation().toString()).toList();
	}

	private Comparison compare(Connection connection, Schema wanted) throws SQLException {
		SchemaTarget target = new SchemaTarget() {

			@Override
			public String name() {
				return "the generated tables";
			}

			@Override
			public TargetSchema schema() {
				return TargetSchema.of(wanted);
			}

		};
		return new Autogenerate(this.dialect, ComparisonOptions.DEFAULT).compare(connection,
				List.of(ComparisonTarget.of(target)));
	}

	// A column that comes back is the last one where a database can't put it elsewhere.
	private Schema read(Connection connection) throws SQLException {
		Schema schema = this.dialect.inspection().reader().read(connection, List.of());
		return schema.tables(schema.tables().stream().map(AutogenerateLaws::sorted).toList());
	}

	private static Table sorted(Table table) {
		return new Table(table.name(), sorted(table.columns(), Column::name),
				sorted(table.constraints(), Object::toString), sorted(table.indexes(), Object::toString),
				table.options(), table.comment());
	}

	private static <T> List<T> sorted(List<T> elements, Function<T, String> key) {
		return elements.stream().sorted(Comparator.comparing(key)).toList();
	}

	private void run(Connection connection, List<WrittenOperation> operations, List<String> said) {
		for (WrittenOperation written : operations) {
			// There are no rows to decide about.
			if (!(written.operation() instanceof ExecuteSql) || written.question().isEmpty()) {
				run(connection, written.operation(), said);
			}
		}
	}

	private void run(Connection connection, Operation operation, List<String> said) {
		for (SqlStatement sql : this.dialect.statements(operation, new ConnectionCatalog(connection))) {
			said.add(sql.text());
			try (Statement statement = connection.createStatement()) {
				statement.execute(sql.text());
			}
			catch (SQLException ex) {
				throw new AssertionError(sql.text(), ex);
			}
		}
	}

}
