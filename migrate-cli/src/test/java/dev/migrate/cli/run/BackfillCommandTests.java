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

/** A revision has left rows to be changed. */
class BackfillCommandTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	@TempDir
	private Path directory;

	@BeforeEach
	void upgrade() {
		assertThat(type("backfill").out()).isEqualTo("No backfill was ever registered\n");
		assertThat(type("upgrade").code()).isEqualTo(ExitCode.DONE);
	}

	private Said type(String... arguments) {
		return new TypedCommands(this.database.dataSource(),
				TestRevisions.of(
						revision("a").upgrade("CREATE TABLE t (id int PRIMARY KEY, total int)",
								"INSERT INTO t SELECT n FROM generate_series(1, 300) n", "ANALYZE t"),
						revision("b<a").upgrade((op) -> op.backfill("totals", "t",
								(backfill) -> backfill.set("total = id").where("total IS NULL").inBackground()))),
				this.directory)
			.type(arguments);
	}

	@Test
	void listsHowFarTheyAre() {
		assertThat(type("backfill").out()).isEqualTo("totals of b: running 0 %, 0 rows changed\n");
		assertThat(type("backfill", "--output", "json").out()).startsWith("{\"backfills\":[{\"name\":\"totals\","
				+ "\"revision\":\"b\",\"state\":\"RUNNING\",\"done\":0,\"visited\":0,\"estimated\":300,\"percent\":0,");
		assertThat(type("status").out()).contains("backfill  totals of b, running 0 %");
	}

	@Test
	void worksOneOff() {
		assertThat(type("backfill", "run", "totals").out()).isEqualTo("totals of b: done 100 %, 300 rows changed\n");
		assertThat(type("status").out()).doesNotContain("backfill");
	}

	@Test
	void pausesAndResumes() {
		assertThat(type("backfill", "pause", "totals").out()).isEqualTo("totals of b: paused 0 %, 0 rows changed\n");
		assertThat(type("backfill", "resume", "totals").out()).isEqualTo("totals of b: running 0 %, 0 rows changed\n");
	}

	@Test
	void anUnknownNameOrActionIsRefused() {
		assertThat(type("backfill", "run", "other").err()).contains("has no backfill 'other'. It has these: totals.");
		assertThat(type("backfill", "run").code()).isEqualTo(ExitCode.USAGE);
		assertThat(type("backfill", "stop", "totals").code()).isEqualTo(ExitCode.USAGE);
	}

}
