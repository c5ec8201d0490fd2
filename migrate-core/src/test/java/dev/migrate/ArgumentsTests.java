package dev.migrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.migrate.execution.StepFailedException;
import dev.migrate.operation.Operations;
import dev.migrate.script.UnknownPlaceholderException;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a run gives its revisions. */
class ArgumentsTests {

	private static final String FIRST = """
			-- revision: a
			-- message: a table

			-- migrate:upgrade
			CREATE TABLE tenants (name text, release text);

			-- migrate:downgrade
			DROP TABLE tenants;
			""";

	private static final String SECOND = """
			-- revision: b
			-- down-revision: a
			-- message: the first tenant
			-- placeholders: true

			-- migrate:upgrade
			INSERT INTO tenants VALUES ('${x.tenant}', '${migrate.tag}');

			-- migrate:downgrade
			DELETE FROM tenants WHERE name = '${x.tenant}';
			""";

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	@TempDir
	private Path directory;

	@Test
	void sqlRevisionReadsThemAsPlaceholders() throws IOException {
		files(MigrateOptions.builder().arguments(Map.of("tenant", "acme")).tag("2.1")).upgrade();
		assertThat(rows()).containsExactly("acme 2.1");
	}

	@Test
	void missingArgumentIsFoundBeforeAnythingRuns() throws IOException {
		Migrator migrator = files(MigrateOptions.builder().tag("2.1"));
		assertThatExceptionOfType(UnknownPlaceholderException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("Placeholder '${x.tenant}' in ")
			.withMessageEndingWith("line 7 has no value. Give the argument with '-x tenant=…' or as"
					+ " 'migrate.arguments.tenant', or correct the name; defined are [migrate.tag].");
		assertThat(migrator.status().current()).isEmpty();
	}

	@Test
	void missingArgumentOfAWayBackIsFoundBeforeAnythingRuns() throws IOException {
		files(MigrateOptions.builder().arguments(Map.of("tenant", "acme")).tag("2.1")).upgrade();
		Migrator without = files(MigrateOptions.builder());
		assertThatExceptionOfType(UnknownPlaceholderException.class).isThrownBy(() -> without.downgrade("base"));
		assertThat(rows()).containsExactly("acme 2.1");
	}

	@Test
	void scriptHasTheirValues() throws IOException {
		String script = files(MigrateOptions.builder().arguments(Map.of("tenant", "acme")).tag("2.1"))
			.scripts("postgresql")
			.upgrade("a:b");
		assertThat(script).contains("INSERT INTO tenants VALUES ('acme', '2.1');");
	}

	@Test
	void javaRevisionAsksForThem() {
		java(MigrateOptions.builder().arguments(Map.of("tenant", "acme"))).upgrade();
		assertThat(rows()).containsExactly("acme none");
	}

	@Test
	void javaRevisionThatMissesOneLeavesNothing() {
		Migrator migrator = java(MigrateOptions.builder().arguments(Map.of("owner", "me")));
		assertThatExceptionOfType(StepFailedException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("The revision needs the argument 'tenant'. Give it with '-x tenant=…' or as"
					+ " 'migrate.arguments.tenant'; given are [owner].");
		assertThat(migrator.status().current()).isEmpty();
	}

	private Migrator java(MigrateOptions.Builder options) {
		return migrator(options).source(TestRevisions.of(revision("a").upgrade(ArgumentsTests::insertTenant))).build();
	}

	private static void insertTenant(Operations op) {
		op.execute("CREATE TABLE tenants (name text, release text)");
		op.inSchema("public")
			.execute("INSERT INTO tenants VALUES (:name, :release)", Map.of("name", op.arguments().value("tenant"),
					"release", op.inSchema("public").arguments().tag().orElse("none")));
	}

	private Migrator files(MigrateOptions.Builder options) throws IOException {
		Files.writeString(this.directory.resolve("a.sql"), FIRST);
		Files.writeString(this.directory.resolve("b.sql"), SECOND);
		return migrator(options.locations("file:" + this.directory)).build();
	}

	private Migrator.Builder migrator(MigrateOptions.Builder options) {
		return Migrator.builder(this.database.dataSource()).options(options.build());
	}

	private List<String> rows() {
		return JdbcClient.create(this.database.dataSource())
			.sql("SELECT name || ' ' || release FROM tenants")
			.query(String.class)
			.list();
	}

}
