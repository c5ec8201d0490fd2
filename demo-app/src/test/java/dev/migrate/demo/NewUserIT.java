package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.demo.process.FinishedProcess;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an empty folder where somebody types what the help shows. */
class NewUserIT {

	private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

	private static final Pattern GENERATED = Pattern.compile("Generating (.*) \\.\\.\\.");

	private static final Pattern FIRST = Pattern.compile("<base> -> (\\w+)");

	private final PostgresServer.Database development = PostgresServer.newest().createDatabase();

	private final PostgresServer.Database production = PostgresServer.newest().createDatabase();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@AfterEach
	void drop() {
		PostgresServer.newest().drop(this.development);
		PostgresServer.newest().drop(this.production);
	}

	@Test
	void stepsOfTheHelpLeadToADeployScript() throws Exception {
		FirstSteps steps = FirstSteps.in(typed("--help"));
		applyThree(steps);
		String first = found(FIRST, typed("history"));
		branchAndMerge(steps, first);
		assertThat(typed(steps.undo())).contains(": 1 step in ");
		assertThat(typed(steps.downgrade().replace("ID", first))).contains("-> " + first + ": 3 steps in ");
		typed(steps.script());
		this.production.execute(Files.readString(this.folder.resolve("deploy.sql")));
		use(this.production);
		typed("current --check-heads");
	}

	private void applyThree(FirstSteps steps) throws Exception {
		typed(steps.init());
		use(this.development);
		write(steps.revision(), "email");
		assertThat(typed(steps.plan())).startsWith("2 steps ").contains("ADD COLUMN email");
		assertThat(typed(steps.upgrade())).startsWith("base -> ").contains(": 2 steps in ");
		write(steps.revision().replace("e-mail", "phone"), "phone");
		assertThat(typed(steps.upgrade())).contains(": 1 step in ");
	}

	private void branchAndMerge(FirstSteps steps, String first) throws Exception {
		write(steps.branch().replace("ID", first), "fixed");
		assertThat(typed(steps.upgrade())).contains(", ", ": 1 step in ");
		typed(steps.merge());
		assertThat(typed(steps.upgrade())).contains(": 1 step in ");
		assertThat(typed("current --check-heads")).contains("(mergepoint)").hasLineCount(1);
	}

	/**
	 * Write a revision that adds a column, filled in as the help of the command shows.
	 */
	private void write(String command, String column) throws Exception {
		String help = typed("revision --help");
		Path file = Path.of(found(GENERATED, typed(command)));
		String text = Files.readString(file);
		for (String way : List.of("-- migrate:upgrade\n", "-- migrate:downgrade\n")) {
			String statement = found(Pattern.compile("  " + way + "  (.*)"), help.replace("\r", ""));
			text = text.replace(way, way + statement.replace("email", column) + "\n");
		}
		Files.writeString(file, text);
	}

	/** Name the database in the file that the first step has made. */
	private void use(PostgresServer.Database database) throws IOException {
		Path properties = this.folder.resolve("application.properties");
		Files.writeString(properties,
				Files.readString(properties)
					.replaceFirst("#?(spring.datasource.url=).*", "$1" + database.url())
					.replaceFirst("#(spring.datasource.username=).*", "$1postgres"));
	}

	private String typed(String line) throws Exception {
		List<String> words = WORD.matcher(line).results().map((word) -> word.group().replace("\"", "")).toList();
		FinishedProcess command = FinishedProcess.ofMigrate(this.folder, words);
		assertThat(command.code()).as("%s: %s", line, command.err()).isZero();
		return command.out();
	}

	private static String found(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
		return matcher.group(1);
	}

}
