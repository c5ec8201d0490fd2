package dev.migrate.benchmarks.scenario;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import com.sun.management.ThreadMXBean;
import dev.migrate.autogenerate.Autogenerate;
import dev.migrate.autogenerate.ComparisonOptions;
import dev.migrate.autogenerate.ComparisonTarget;
import dev.migrate.benchmarks.harness.DatabaseUrl;
import dev.migrate.dialect.postgresql.PostgresDialect;
import dev.migrate.diff.DiffRules;
import dev.migrate.diff.SchemaDiffer;
import dev.migrate.schema.Schema;
import liquibase.CatalogAndSchema;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.compare.CompareControl;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.SnapshotControl;
import liquibase.snapshot.SnapshotGeneratorFactory;

/**
 * A database is compared with what it shall look like, and nothing is different. Its
 * tables have ten columns, two indexes and a foreign key each, which make one chain.
 *
 * @param sizes how many tables
 * @param rounds how often everything is done; the first time is told, and the best
 */
public record SchemaComparison(List<Integer> sizes, int rounds) implements Scenario {

	private static final PostgresDialect DIALECT = new PostgresDialect();

	@Override
	public void run(Laboratory laboratory, PrintStream out) throws Exception {
		Table table = new Table("tables", "work", "first CPU ms", "best CPU ms", "best ms", "MB");
		for (int size : this.sizes) {
			DatabaseUrl database = laboratory.server().createDatabase();
			try (Connection connection = DriverManager.getConnection(database.toString())) {
				create(connection, size);
				measure(connection, size, table, out);
			}
			laboratory.server().dropDatabase(database);
		}
		table.print(out);
	}

	private static void create(Connection connection, int size) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			for (int i = 0; i < size; i++) {
				// The first one refers to itself.
				int previous = Math.max(0, i - 1);
				statement.execute(
						"""
								CREATE TABLE t%1$d (id bigint PRIMARY KEY, parent bigint CONSTRAINT f%1$d REFERENCES t%2$d (id), a integer NOT NULL,
								b varchar(50) DEFAULT 'none', c text, d numeric(10, 2), e timestamp with time zone DEFAULT now(),
								f boolean NOT NULL DEFAULT false, g date, h uuid)"""
							.formatted(i, previous));
				statement.execute("CREATE INDEX i%1$d ON t%1$d (parent)".formatted(i));
				statement.execute("CREATE UNIQUE INDEX u%1$d ON t%1$d (a, b)".formatted(i));
			}
		}
		connection.commit();
		connection.setAutoCommit(true);
	}

	private void measure(Connection connection, int size, Table table, PrintStream out) throws Exception {
		RecordedQueries queries = RecordedQueries.of(connection);
		Schema schema = read(connection);
		Schema again = read(connection);
		SchemaDiffer differ = new SchemaDiffer(new DiffRules(DIALECT.inspection().columns(connection), true, true));
		row(size, new CatalogWork("%d bare queries".formatted(queries.texts().size()), queries::ask), connection, table,
				out);
		row(size, new CatalogWork("our reader", SchemaComparison::read), connection, table, out);
		row(size, new CatalogWork("our diff alone", (unused) -> differ.operations(schema, again)), connection, table,
				out);
		row(size, new CatalogWork("our whole comparison", (used) -> compare(used, schema)), connection, table, out);
		row(size, new CatalogWork("Liquibase's snapshot", SchemaComparison::snapshot), connection, table, out);
		row(size, new CatalogWork("Liquibase's diff", SchemaComparison::liquibaseDiff), connection, table, out);
	}

	private static Schema read(Connection connection) throws SQLException {
		return DIALECT.inspection().reader().read(connection, List.of());
	}

	private static void compare(Connection connection, Schema wanted) throws SQLException {
		new Autogenerate(DIALECT, ComparisonOptions.DEFAULT)
			.compare(connection, List.of(ComparisonTarget.of("the same", wanted)))
			.proposal();
	}

	private static DatabaseSnapshot snapshot(Connection connection) throws Exception {
		Database database = DatabaseFactory.getInstance()
			.findCorrectDatabaseImplementation(new JdbcConnection(connection));
		return SnapshotGeneratorFactory.getInstance()
			.createSnapshot(CatalogAndSchema.DEFAULT, database, new SnapshotControl(database));
	}

	private static void liquibaseDiff(Connection connection) throws Exception {
		DiffGeneratorFactory.getInstance().compare(snapshot(connection), snapshot(connection), CompareControl.STANDARD);
	}

	private void row(int size, CatalogWork work, Connection connection, Table table, PrintStream out) throws Exception {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long first = 0;
		long best = Long.MAX_VALUE;
		long bestWall = Long.MAX_VALUE;
		long allocated = 0;
		try {
			for (int round = 0; round < this.rounds; round++) {
				long bytes = threads.getCurrentThreadAllocatedBytes();
				long cpu = threads.getCurrentThreadCpuTime();
				long start = System.nanoTime();
				work.step().run(connection);
				long wall = System.nanoTime() - start;
				long spent = threads.getCurrentThreadCpuTime() - cpu;
				allocated = threads.getCurrentThreadAllocatedBytes() - bytes;
				first = (round == 0) ? spent : first;
				best = Math.min(best, spent);
				bestWall = Math.min(bestWall, wall);
			}
			table.row(size, work, first / 1_000_000, best / 1_000_000, bestWall / 1_000_000, allocated / 1_000_000);
		}
		catch (StackOverflowError ex) {
			table.row(size, work, "stack overflow", "-", "-", "-");
		}
		out.printf("%d %s%n", size, work);
	}

}
