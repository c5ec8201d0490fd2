package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import dev.migrate.dialect.mariadb.MariaDbDialect;
import dev.migrate.diff.SchemaFilter;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.NamingConvention;
import dev.migrate.operation.SqlStatement;
import dev.migrate.render.WrittenOperation;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.QueryRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.string;
import static org.assertj.core.api.Assertions.assertThat;

/** Several databases of a server are compared, of which one is the connection's own. */
class MariaDbComparisonTests {

	private final MariaDbServer.Database database = MariaDbServer.shared().createDatabase();

	private final String billing = this.database.name() + "_billing";

	private final String audit = this.database.name() + "_audit";

	private final MariaDbDialect dialect = MariaDbDialect.ofMariaDb();

	private Connection connection;

	private List<Table> wanted = List.of();

	@BeforeEach
	void connect() throws SQLException {
		this.connection = this.database.dataSource().getConnection();
	}

	@AfterEach
	void drop() throws SQLException {
		this.connection.close();
		execute("SET foreign_key_checks = 0; DROP DATABASE %s; DROP DATABASE IF EXISTS %s; DROP DATABASE IF EXISTS %s"
			.formatted(this.database.name(), this.billing, this.audit));
	}

	@Test
	void tablesOfAnotherDatabaseAreCompared() throws Exception {
		execute("CREATE DATABASE %1$s COLLATE utf8mb4_bin; CREATE TABLE %1$s.invoices (id bigint PRIMARY KEY, note varchar(20))"
			.formatted(this.billing));
		Table invoices = billing("invoices", column("id", bigInteger()).primaryKey(), column("note", string(20)));
		assertThat(compare(invoices).proposal().isEmpty()).isTrue();
		Comparison comparison = compare(billing("invoices", column("id", bigInteger()).primaryKey(),
				column("note", string(40)).notNull().defaultTo("none"), column("total", bigInteger())));
		assertThat(summaries(comparison.proposal().upgrade())).containsExactly(
				"alter column 'note' of '%s.invoices'".formatted(this.billing), "SQL text",
				"alter table '%s.invoices'".formatted(this.billing));
		leadsThereAndBack(comparison);
	}

	@Test
	void aDatabaseThatIsMissingIsCreated() throws Exception {
		Comparison comparison = compare(billing("invoices", column("id", bigInteger()).primaryKey()));
		assertThat(summaries(comparison.proposal().upgrade())).containsExactly(
				"create schema '%s'".formatted(this.billing), "create table '%s.invoices'".formatted(this.billing));
		leadsThereAndBack(comparison);
		assertThat(databases()).doesNotContain(this.billing);
	}

	@Test
	void foreignKeysLeadFromOneIntoTheOther() throws Exception {
		Comparison comparison = compare(
				table("customers", column("id", bigInteger()).primaryKey(), column("last", bigInteger()),
						foreignKey("last").named("fk_last").references(name("invoices"), "id")),
				billing("invoices", column("id", bigInteger()).primaryKey(), column("customer", string(20)),
						column("buyer", bigInteger()),
						foreignKey("buyer").named("fk_buyer").references("customers", "id"),
						foreignKey("customer").named("fk_customer").references(name("customers"), "code")),
				billing("customers", column("code", string(20)).primaryKey()));
		leadsThereAndBack(comparison);
	}

	@Test
	void aViewMayReadATableThatHasTheNameOfItsDatabase() throws Exception {
		execute("""
				CREATE DATABASE %1$s; CREATE TABLE %1$s.%1$s (id bigint PRIMARY KEY);
				CREATE VIEW ids AS SELECT id FROM %1$s.%1$s; CREATE VIEW %1$s.ids AS SELECT id FROM ids;
				CREATE FUNCTION %1$s.one() RETURNS int DETERMINISTIC RETURN 1""".formatted(this.billing));
		leadsThereAndBack(compare(billing(this.billing, column("id", bigInteger()).primaryKey()),
				billing("invoices", column("id", bigInteger()).primaryKey())));
	}

	@Test
	void nothingIsWrittenToButScratchDatabases() throws Exception {
		execute("""
				CREATE DATABASE %1$s; CREATE DATABASE %2$s; CREATE TABLE %2$s.entries (id bigint PRIMARY KEY);
				CREATE TABLE %1$s.invoices (id bigint PRIMARY KEY, entry bigint,
					CONSTRAINT fk_entry FOREIGN KEY (entry) REFERENCES %2$s.entries (id))""".formatted(this.billing,
				this.audit));
		String reader = "r" + this.database.name();
		execute("""
				CREATE USER %1$s; GRANT SELECT, SHOW VIEW ON %2$s.* TO %1$s;
				GRANT SELECT, SHOW VIEW ON %3$s.* TO %1$s;
				GRANT ALL ON `migrate\\_scratch\\_%%`.* TO %1$s""".formatted(reader, this.database.name(),
				this.billing));
		try (Connection limited = DriverManager
			.getConnection(this.database.url().replace("user=root", "user=" + reader))) {
			Comparison comparison = compare(limited, table("customers", column("id", bigInteger()).primaryKey()),
					billing("invoices", column("id", bigInteger()).primaryKey(), column("entry", bigInteger()),
							column("customer", bigInteger()),
							foreignKey("entry").named("fk_entry")
								.references(new ObjectName(this.audit, "entries"), "id"),
							foreignKey("customer").named("fk_customer").references("customers", "id")));
			assertThat(summaries(comparison.proposal().upgrade())).contains("create table 'customers'")
				.noneMatch((summary) -> summary.contains("fk_entry"));
			TrialReport report = comparison.attempt(comparison.proposal());
			assertThat(report.fault()).isEmpty();
			assertThat(report.obstacle()).isEmpty();
			assertThat(report.upgrade().toString()).contains(this.billing).doesNotContain("migrate_scratch");
		}
		finally {
			execute("DROP USER " + reader);
		}
	}

	@Test
	void aHookThatNamesAnotherDatabaseIsNotTried() throws Exception {
		execute("CREATE DATABASE %1$s; CREATE TABLE %1$s.kept (id int)".formatted(this.billing));
		ProposalHook hook = (proposal) -> new Proposal(
				List.of(WrittenOperation
					.of(new ExecuteSql(SqlStatement.of("DROP TABLE %s.kept".formatted(this.billing))))),
				List.of(), List.of());
		ComparisonOptions options = new ComparisonOptions(List.of(), SchemaFilter.ALL, NamingConvention.DEFAULT,
				List.of(), RenameJudge.NOBODY, List.of(hook));
		Comparison comparison = compare(options, this.connection,
				table("customers", column("id", bigInteger()).primaryKey()));
		assertThat(comparison.attempt(comparison.proposal()).fault().orElse("")).contains("leave the scratch database");
		assertThat(rows("SHOW TABLES FROM " + this.billing)).containsExactly("kept");
	}

	private void leadsThereAndBack(Comparison comparison) throws SQLException {
		Proposal proposal = comparison.proposal();
		TrialReport report = comparison.attempt(proposal);
		assertThat(report.fault()).isEmpty();
		assertThat(report.obstacle()).isEmpty();
		List<String> before = databases();
		assertThat(report.upgrade()).hasSameSizeAs(proposal.upgrade());
		run(report.upgrade());
		assertThat(summaries(compareAgain().proposal().upgrade())).isEmpty();
		run(report.downgrade());
		assertThat(databases()).isEqualTo(before);
		assertThat(summaries(compareAgain().proposal().upgrade())).isEqualTo(summaries(proposal.upgrade()));
	}

	private void run(List<List<SqlStatement>> operations) throws SQLException {
		for (List<SqlStatement> statements : operations) {
			for (SqlStatement statement : statements) {
				try (Statement running = this.connection.createStatement()) {
					running.execute(statement.text());
				}
			}
		}
	}

	private Comparison compareAgain() throws SQLException {
		return compare(this.connection, this.wanted.toArray(Table[]::new));
	}

	private Comparison compare(Table... tables) throws SQLException {
		this.wanted = List.of(tables);
		return compare(this.connection, tables);
	}

	private Comparison compare(Connection connection, Table... tables) throws SQLException {
		return compare(ComparisonOptions.DEFAULT, connection, tables);
	}

	private Comparison compare(ComparisonOptions options, Connection connection, Table... tables) throws SQLException {
		Schema wanted = Schema.EMPTY.tables(List.of(tables));
		SchemaTarget target = new SchemaTarget() {

			@Override
			public String name() {
				return "the entities";
			}

			@Override
			public TargetSchema schema() {
				return new TargetSchema(wanted, List.of(), Set.of(), false);
			}

		};
		return new Autogenerate(this.dialect, options).compare(connection, List.of(ComparisonTarget.of(target)));
	}

	private Table billing(String name, TableElement... elements) {
		return Table.of(name(name), List.of(elements));
	}

	private static Table table(String name, TableElement... elements) {
		return Table.of(ObjectName.of(name), List.of(elements));
	}

	private ObjectName name(String name) {
		return new ObjectName(this.billing, name);
	}

	private static List<String> summaries(List<WrittenOperation> operations) {
		return operations.stream().map((written) -> written.operation().summary()).toList();
	}

	private List<String> databases() {
		return rows("SHOW DATABASES LIKE '%s%%'".formatted(this.database.name()));
	}

	private List<String> rows(String query) {
		return QueryRows.of(this.database.dataSource(), query);
	}

	private void execute(String sql) throws SQLException {
		try (Connection other = this.database.dataSource().getConnection();
				Statement statement = other.createStatement()) {
			for (String text : sql.split(";", -1)) {
				statement.execute(text);
			}
		}
	}

}
