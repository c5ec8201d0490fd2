package dev.migrate.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.demo.process.FinishedProcess;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sees who types commands of the jar, with revisions of its own. */
class CommandsIT {

	private static final int DIFFERENT = 3;

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path directory;

	@AfterEach
	void drop() {
		PostgresServer.newest().drop(this.database);
	}

	@Test
	void sessionFromAnEmptyDatabaseToTheHeadAndBack() throws Exception {
		assertThat(typed("current", "--check-heads").code()).isEqualTo(DIFFERENT);
		FinishedProcess first = done("upgrade", "+1");
		assertThat(first.err()).startsWith("Running upgrade  -> ").hasLineCount(1);
		assertThat(first.out()).startsWith("base -> ");
		FinishedProcess current = done("current");
		assertThat(current.out().strip()).matches("[0-9a-f]{12}.*");
		assertThat(current.err()).isEmpty();
		assertThat(done("status").out()).contains("pending: 11 of 12 revisions not applied");
		assertThat(done("upgrade", "--output", "json").out()).startsWith("{").contains("\"runId\"").hasLineCount(1);
		assertThat(typed("current", "--check-heads").code()).isZero();
		assertThat(done("undo", "--yes").err()).startsWith("Running downgrade ");
		assertThat(typed("current", "--check-heads").code()).isEqualTo(DIFFERENT);
	}

	@Test
	void entitiesAndRevisionsAgree() throws Exception {
		FinishedProcess check = typed("check", "--scratch");
		assertThat(check.err()).isEmpty();
		assertThat(check.out()).isEqualTo("agree: the database is what it is wanted to be\n");
		assertThat(check.code()).isZero();
	}

	@Test
	void entitiesAndRevisionsAreComparedWithoutAnyDatabase() throws Exception {
		FinishedProcess check = command("check", "--scratch=embedded",
				"--spring.datasource.url=jdbc:postgresql://localhost:1/none");
		assertThat(check.out()).as(check.err()).isEqualTo("agree: the database is what it is wanted to be\n");
		assertThat(check.code()).isZero();
	}

	@Test
	void whatNeedsNoDatabaseAsksNone() throws Exception {
		assertThat(command("heads").out()).matches("(?s)[0-9a-f]{12}.* \\(head\\)\\s*");
		FinishedProcess script = command("upgrade", "--sql", "d2d99b25ac4e", "--dialect", "postgresql");
		assertThat(script.out()).startsWith("-- Written for postgresql: from base to ").contains("BEGIN;", "COMMIT;");
		assertThat(script.err()).isEmpty();
		FinishedProcess refused = command("upgrade", "--sql", "--dialect", "postgresql");
		assertThat(refused.code()).isEqualTo(1);
		assertThat(refused.err()).contains("revision '20474faf5208'", "Nothing was written");
		assertThat(refused.out()).isEmpty();
	}

	private FinishedProcess done(String... arguments) throws Exception {
		FinishedProcess command = typed(arguments);
		assertThat(command.code()).as(command.err()).isZero();
		return command;
	}

	private FinishedProcess typed(String... arguments) throws Exception {
		List<String> line = new ArrayList<>(List.of(arguments));
		line.add("--spring.datasource.url=jdbc:postgresql://localhost:%d/%s".formatted(this.database.port(),
				this.database.name()));
		line.add("--spring.datasource.username=postgres");
		return FinishedProcess.ofMigrate(this.directory, line);
	}

	private FinishedProcess command(String... arguments) throws Exception {
		return FinishedProcess.ofMigrate(this.directory, List.of(arguments));
	}

}
