package dev.migrate.cli.run;

import java.nio.file.Path;

import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.testing.Said;
import dev.migrate.cli.testing.TypedCommands;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

/** A build of SQL text has failed, and left nobody knows what. */
class ResolveCommandTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	@TempDir
	private Path directory;

	@BeforeEach
	void fail() {
		this.database.execute("CREATE TABLE a (id int)", "INSERT INTO a VALUES (1), (1)");
		assertThat(type("upgrade").code()).isEqualTo(ExitCode.FAILED);
	}

	private Said type(String... arguments) {
		return new TypedCommands(this.database.dataSource(),
				TestRevisions.of(revision("a").withoutTransaction()
					.upgrade("CREATE TABLE b (id int)", "CREATE UNIQUE INDEX CONCURRENTLY a_id ON a (id)")),
				this.directory)
			.type(arguments);
	}

	@Test
	void statusShowsTheStepAndWhatToDo() {
		assertThat(type("status").out())
			.contains("state     dirty: a step stopped, and nobody knows whether it has taken effect")
			.contains("in doubt  step 2 of the upgrade of a (SQL text), statement 1 of 1")
			.contains("CREATE UNIQUE INDEX CONCURRENTLY a_id ON a (id)")
			.contains("could not create unique index")
			.contains("migrate resolve a --step 2 --as done|not-done --reason TEXT");
		assertThat(type("status", "--output", "json").out()).contains("\"state\":\"DIRTY\"")
			.contains("\"inDoubt\":{\"revision\":\"a\",\"direction\":\"UPGRADE\",\"step\":2,");
	}

	@Test
	void upgradeRunsNothingUntilThen() {
		Said said = type("upgrade");
		assertThat(said.code()).isEqualTo(ExitCode.FAILED);
		assertThat(said.err()).contains("The upgrade of revision 'a' stopped in step 2");
	}

	@Test
	void upgradeGoesOnFromWhatWasSaid() {
		this.database.execute("DELETE FROM a", "DROP INDEX a_id");
		assertThat(type("resolve", "a", "--step", "2", "--as", "not-done", "--reason", "dropped it"))
			.isEqualTo(new Said(ExitCode.DONE, "Step 2 of a is not-done: the next upgrade goes on from there\n", ""));
		assertThat(type("upgrade").code()).isEqualTo(ExitCode.DONE);
	}

	@Test
	void resolutionOfAnotherStepIsRefused() {
		Said said = type("resolve", "a", "--step", "1", "--as", "done", "--reason", "looked");
		assertThat(said.code()).isEqualTo(ExitCode.FAILED);
		assertThat(said.err()).contains("Step 1 of revision 'a' is not in doubt, step 2 is");
	}

	@Test
	void reasonIsNotLeftAway() {
		assertThat(type("resolve", "a", "--step", "2", "--as", "done").code()).isEqualTo(ExitCode.USAGE);
		assertThat(type("resolve", "a", "--step", "2", "--as", "maybe", "--reason", "x").err())
			.contains("expected done or not-done, but was 'maybe'");
	}

}
