package dev.migrate.cli.author;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.schema.Column;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.string;
import static org.assertj.core.api.Assertions.assertThat;

/** Generates revisions, and looks for missing ones. */
class AutogenerateCommandTests {

	private static final String SQL = "src/main/resources/db/revisions/";

	private static final Column ID = column("id", bigInteger()).primaryKey();

	private final PostgresServer server = PostgresServer.newest();

	private final PostgresServer.Database database = this.server.createDatabase();

	@TempDir
	private Path directory;

	private Project project;

	@BeforeEach
	void begin() {
		this.project = Project.maven(this.directory)
			.withDatabase(this.database.dataSource())
			.with(SQL + "a1_create_orders.sql", """
					-- revision: a1
					-- message: create orders

					-- migrate:upgrade
					CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20));

					-- migrate:downgrade
					DROP TABLE orders;
					""")
			.built();
		this.project.run("upgrade");
	}

	@AfterEach
	void drop() {
		this.server.drop(this.database);
	}

	@Test
	void writesSqlThatIsRunAndUndone() {
		this.project
			.withTarget(orders(column("note", string(20)), column("priority", integer()).notNull().defaultTo(1)));
		assertThat(this.project.run("revision", "--autogenerate", "-m", "add priority", "--rev-id", "b2"))
			.isEqualTo("Generating ~/src/main/resources/db/revisions/b2_add_priority.sql ...  done\n");
		assertThat(this.project.remarks()).isEqualTo("Detected: add column 'priority' of 'orders'\n");
		assertThat(this.project.text(SQL + "b2_add_priority.sql")).isEqualTo("""
				-- revision: b2
				-- down-revision: a1
				-- message: add priority
				-- created: 2026-11-21T23:30:00Z

				-- migrate:upgrade
				ALTER TABLE "orders" ADD COLUMN "priority" integer DEFAULT 1 NOT NULL;

				-- migrate:downgrade
				-- Loses the values of 'orders.priority'.
				ALTER TABLE "orders" DROP COLUMN "priority";
				""");
		this.project.built().run("upgrade");
		assertThat(this.project.run("check")).isEqualTo("agree: the database is what it is wanted to be\n");
		this.project.run("downgrade", "a1");
		this.project.run("upgrade");
	}

	@Test
	void writesJava() {
		this.project.withTarget(orders(column("note", string(40))), Table.of(ObjectName.of("customers"), List.of(ID)));
		this.project.run("revision", "--autogenerate", "-m", "add customers", "--rev-id", "b2", "--java");
		assertThat(this.project.text("src/main/java/db/revisions/AddCustomers.java")).isEqualTo("""
				package db.revisions;

				import dev.migrate.operation.Operations;
				import dev.migrate.script.JavaRevision;
				import dev.migrate.script.MigrationRevision;

				import static dev.migrate.schema.Definitions.bigInteger;
				import static dev.migrate.schema.Definitions.column;
				import static dev.migrate.schema.Definitions.string;

				@MigrationRevision(id = "b2", downRevisions = "a1",
						message = "add customers", created = "2026-11-21T23:30:00Z")
				class AddCustomers implements JavaRevision {

					@Override
					public void upgrade(Operations op) {
						op.createTable("customers", column("id", bigInteger()).primaryKey());
						op.alterColumn("orders", "note", (column) -> column.type(string(40)));
					}

					@Override
					public void downgrade(Operations op) {
						// Values of 'orders.note' that are longer than 20 characters do not fit into its new type.
						op.alterColumn("orders", "note", (column) -> column.type(string(20)));
						// Loses the rows of 'customers'.
						op.dropTable("customers");
					}

				}
				""");
	}

	@Test
	void writesNothingWhereNothingIsMissing() {
		this.project.withTarget(orders(column("note", string(20))));
		List<String> before = this.project.files();
		assertThat(this.project.run("revision", "--autogenerate", "-m", "nothing"))
			.isEqualTo("The database is what it is wanted to be; no revision was written.\n");
		assertThat(this.project.run("revision", "--autogenerate", "--output", "json"))
			.isEqualTo("{\"revision\":null,\"operations\":[]}\n");
		assertThat(this.project.files()).isEqualTo(before);
	}

	@Test
	void whatIsToBeDecidedIsRefusedUntilItIs() {
		this.project.withTarget(orders(column("remark", string(20)), column("priority", integer()).notNull()));
		this.project.run("revision", "--autogenerate", "-m", "add priority", "--rev-id", "b2");
		String file = SQL + "b2_add_priority.sql";
		assertThat(this.project.text(file)).contains("""
				-- migrate:decide: Say what 'orders.priority' is for the rows that are there
				UPDATE "orders" SET "priority" = /* value */ WHERE "priority" IS NULL;
				""").contains("-- migrate:decide: Was 'orders.note' only renamed?");
		assertThat(this.project.built().refusal("upgrade")).startsWith("FAILED").contains("orders.priority");
		assertThat(this.project.refusal("check")).startsWith("FAILED").contains("orders.priority");
		this.project
			.with(file, this.project.text(file).replaceAll("-- migrate:decide:.*\n", "").replace("/* value */", "3"))
			.built()
			.run("upgrade");
		this.project.run("check");
	}

	@Test
	void aRenameIsTyped() {
		this.project.withTarget(orders(column("remark", string(20))));
		this.project.run("revision", "--autogenerate", "-m", "call it remark", "--rev-id", "b2", "--rename",
				"orders.note=remark");
		assertThat(this.project.text(SQL + "b2_call_it_remark.sql")).contains("""
				-- migrate:upgrade
				ALTER TABLE "orders" RENAME COLUMN "note" TO "remark";

				-- migrate:downgrade
				ALTER TABLE "orders" RENAME COLUMN "remark" TO "note";
				""");
		assertThat(this.project.refusal("revision", "--autogenerate", "--rename", "note")).startsWith("USAGE")
			.contains("The rename 'note' can't be understood");
	}

	@Test
	void checkTellsWhatIsMissing() {
		this.project.withTarget(orders(column("note", string(20)), column("priority", integer())));
		assertThat(this.project.code("check")).hasToString("DIFFERENT");
		assertThat(this.project.answer()).isEqualTo("""
				missing: add column 'priority' of 'orders'
				    ALTER TABLE "orders" ADD COLUMN "priority" integer
				""");
		assertThat(this.project.remarks())
			.isEqualTo("Write the revision that is missing: migrate revision --autogenerate -m \"...\"\n");
		this.project.code("check", "--output", "json");
		assertThat(this.project.answer()).isEqualTo(
				"{\"agree\":false,\"operations\":[{\"summary\":\"add column 'priority' of 'orders'\",\"remarks\":[],"
						+ "\"question\":null,\"statements\":[\"ALTER TABLE \\\"orders\\\" ADD COLUMN \\\"priority\\\" integer\"]}]}\n");
	}

	@Test
	void aDatabaseThatIsBehindIsNotCompared() {
		this.project.withTarget(orders(column("note", string(20)))).run("downgrade", "base");
		assertThat(this.project.refusal("check")).isEqualTo(
				"FAILED error: The database is at base, but the revisions end at a1: whatever lies between would be found missing again. Nothing was compared or written. Apply it first with 'migrate upgrade', or compare with a database that is made for it: '--scratch'.");
		assertThat(this.project.run("check", "--scratch=" + emptyDatabase())).startsWith("agree");
	}

	@Test
	void aScratchDatabaseMustBeEmpty() {
		this.project.withTarget(orders());
		assertThat(this.project.refusal("check", "--scratch=" + this.database.url()))
			.contains("The database that was named as scratch is not empty")
			.contains("Nothing was done");
	}

	@Test
	void noDatabaseIsNeededWhereOneCanBeStarted() {
		this.project.withUrl("jdbc:postgresql://localhost:1/none").withTarget(orders(column("note", string(20))));
		assertThat(this.project.run("check", "--scratch=embedded")).startsWith("agree");
		this.project.withUrl("jdbc:h2:tcp://localhost:1/none");
		assertThat(this.project.run("check", "--scratch=embedded")).startsWith("agree");
	}

	@Test
	void aFileOrAnotherDatabaseIsTheTarget() throws Exception {
		this.project.with("schema.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20), at date);");
		this.project.code("check", "--target", "schema.sql");
		assertThat(this.project.answer()).startsWith("missing: add column 'at' of 'orders'");
		PostgresServer.Database other = this.server.createDatabase();
		try (Connection connection = other.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(20))");
		}
		assertThat(this.project.run("check", "--target", other.url())).startsWith("agree");
		this.server.drop(other);
		this.project.with("commit.sql", "CREATE TABLE t (id bigint); COMMIT;");
		assertThat(this.project.refusal("check", "--target", "commit.sql")).contains("'COMMIT'")
			.contains("controls transactions");
		assertThat(this.project.refusal("check", "--target", "none.sql")).contains("none.sql can't be read");
	}

	@Test
	void whatCanNotBeMeantIsRefused() {
		assertThat(this.project.refusal("check")).contains("There is nothing to compare the database with");
		assertThat(this.project.refusal("revision", "--scratch")).startsWith("USAGE").contains("add --autogenerate");
		assertThat(this.project.refusal("check", "--scratch=postgres")).startsWith("USAGE")
			.contains("Write --scratch, --scratch=embedded or --scratch=jdbc:…");
		assertThat(this.project.refusal("revision", "--autogenerate", "--sql-file", "x.sql")).startsWith("USAGE")
			.contains("both say what the revision does");
	}

	private String emptyDatabase() {
		return this.server.createDatabase().url();
	}

	private static Table orders(TableElement... columns) {
		return Table.of(ObjectName.of("orders"), Stream.concat(Stream.of(ID), Arrays.stream(columns)).toList());
	}

}
