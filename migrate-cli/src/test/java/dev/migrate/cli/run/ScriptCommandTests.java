package dev.migrate.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrate.Migrator;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.testing.Said;
import dev.migrate.cli.testing.TypedCommands;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

/** Scripts, and what is typed wrong. */
class ScriptCommandTests {

	private static final RevisionSource REVISIONS = TestRevisions.of(
			revision("a").upgrade("CREATE TABLE ta (id int)").downgrade("DROP TABLE ta"),
			revision("b<a").upgrade((op) -> op.execute("-- " + op.arguments().tag().orElse("") + "\nCREATE TABLE "
					+ op.arguments().find("name").orElse("tb") + " (id int)"))
				.downgrade("DROP TABLE tb"));

	@TempDir
	private Path directory;

	private Said type(String... arguments) {
		return new TypedCommands(null, REVISIONS, this.directory).url("jdbc:postgresql://db/shop").type(arguments);
	}

	@Test
	void scriptOfAnUpgradeIsAllThatStandardOutputHas() {
		Said said = type("upgrade", "--sql", "a:heads");
		assertThat(said.code()).isEqualTo(ExitCode.DONE);
		assertThat(said.out()).startsWith("-- Written for postgresql: from a to b\n")
			.contains("\nCREATE TABLE tb (id int);\n")
			.endsWith("COMMIT;\n");
		assertThat(said.err()).isEmpty();
	}

	@Test
	void scriptIsTheOneThatTheEngineWrites() {
		String tables = Migrator.builder().source(REVISIONS).build().scripts("sqlite").ensureVersion();
		assertThat(type("ensure-version", "--sql", "--dialect", "sqlite").out()).isEqualTo(tables);
	}

	@Test
	void scriptHasTheArgumentsOfItsRevisions() {
		assertThat(type("upgrade", "--sql", "a:b", "-x", "name=named").out()).contains("CREATE TABLE named (id int);");
	}

	@Test
	void scriptOfADowngradeBeginsWhereItSays() {
		assertThat(type("downgrade", "--sql", "b:a").out()).startsWith("-- Written for postgresql: from b to a\n")
			.contains("DROP TABLE tb;");
	}

	@Test
	void scriptOfAStampRunsNothing() {
		assertThat(type("stamp", "--sql", "a:b").out()).startsWith("-- Written for postgresql: from a to b\n")
			.doesNotContain("CREATE TABLE tb");
	}

	@Test
	void scriptOfAStampOfAnEmptyDatabaseCreatesTheTables() {
		assertThat(type("stamp", "--sql", "b").out()).contains("CREATE TABLE \"migrate_version\"");
	}

	@Test
	void scriptForAProgramIsInADocument() {
		assertThat(type("upgrade", "--sql", "a:b", "--output", "json").out())
			.startsWith("{\"dialect\":\"postgresql\",\"sql\":\"-- Written for postgresql: from a to b\\n");
	}

	@Test
	void scriptGoesIntoAFileThatIsNotThereYet() throws IOException {
		Said said = type("upgrade", "--sql", "--file", "up.sql");
		Path file = this.directory.resolve("up.sql");
		assertThat(said).isEqualTo(new Said(ExitCode.DONE, "", "Written to " + file + "\n"));
		assertThat(Files.readString(file)).startsWith("-- Written for postgresql: from base to b\n")
			.endsWith("COMMIT;\n");
		assertThat(type("upgrade", "--sql", "--file", "up.sql").err()).isEqualTo(
				"error: The file " + file + " exists, and is not written over. Give another name, or remove it.\n");
	}

	@Test
	void dialectThatNothingTellsIsAskedFor() {
		Said said = new TypedCommands(null, REVISIONS, this.directory).type("upgrade", "--sql");
		assertThat(said.code()).isEqualTo(ExitCode.USAGE);
		assertThat(said.err())
			.startsWith("error: Nothing tells which database the script is for: neither 'migrate.url'");
		Said unknown = new TypedCommands(null, REVISIONS, this.directory).url("jdbc:oracle:thin:@db")
			.type("upgrade", "--sql");
		assertThat(unknown.err()).startsWith("error: The JDBC URL begins with 'jdbc:oracle:', which does not tell");
	}

	@Test
	void dialectThatNobodyKnowsIsRefused() {
		Said said = type("upgrade", "--sql", "--dialect", "oracle");
		assertThat(said.code()).isEqualTo(ExitCode.FAILED);
		assertThat(said.err()).contains("'oracle'").contains("postgresql, mariadb, mysql, sqlite, h2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					upgrade --file up.sql              | --file goes with --sql only
					upgrade --dialect h2               | --dialect goes with --sql only
					upgrade --sql --backup             | --backup does not go with --sql, which asks no database
					upgrade --backup-directory x       | --backup-directory goes with --backup only
					downgrade --sql a                  | The script of a downgrade must know where to begin, as in 'downgrade --sql head:a'
					downgrade                          | Missing required parameter: 'TARGET'
					downgrade --yse base               | Invalid value for positional parameter at index 0 (TARGET): '--yse' is neither an option nor a target
					stamp                              | Missing required parameter: 'TARGET'
					stamp --sql --purge a              | --purge does not go with --sql, which asks no database
					undo 0                             | N must be 1 or more, but is 0
					undo many                          | Invalid value for positional parameter at index 0 (N): 'many' is not an int
					upgrade --lock-timeout soon        | Invalid value for option '--lock-timeout': 'soon' is no time; write it as 500ms, 30s, 5m or 1h
					backup --directory x --file y      | --file says where the backup is to be, so leave --directory out
					""")
	void wrongUsageIsToldBeforeAnythingStarts(String typed, String error) {
		Said said = type(typed.split(" +", -1));
		assertThat(said.code()).isEqualTo(ExitCode.USAGE);
		assertThat(said.err()).startsWith("error: " + error + "\n")
			.endsWith("Run 'migrate %s --help' to see what there is.\n".formatted(typed.split(" ", 2)[0]));
	}

	@ParameterizedTest
	@CsvSource({ "upgrade", "downgrade", "undo", "stamp", "ensure-version", "reset", "backup", "restore" })
	void helpFitsTheTerminal(String command) {
		Said said = type(command, "--help");
		assertThat(said.code()).isEqualTo(ExitCode.DONE);
		assertThat(said.out()).startsWith("Usage: migrate " + command).doesNotContain("$$");
		assertThat(said.out().lines()).allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(100));
	}

}
