package dev.migrate.autoconfigure.startup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of an application that is told to stop while it migrates. */
class ShutdownTests {

	private final PostgresServer.Database database = TestDatabases.empty();

	private final JdbcTemplate jdbc = new JdbcTemplate(this.database.dataSource());

	@TempDir
	Path directory;

	@Test
	@Timeout(120)
	void anApplicationThatIsToldToStopWhileItMigratesDoesSoAtOnce() throws IOException, InterruptedException {
		Path log = this.directory.resolve("log");
		Process application = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp",
				System.getProperty("java.class.path"), SlowApplication.class.getName(),
				"--spring.datasource.url=" + this.database.url(), "--spring.docker.compose.enabled=false",
				"--spring.main.web-application-type=none")
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		awaitMigration(application, log);
		application.destroy();
		assertThat(application.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(application.exitValue()).isEqualTo(143);
		assertThat(Files.readString(log, StandardCharsets.UTF_8)).contains("The migration was cancelled")
			.doesNotContain("\tat dev.migrate");
		assertThat(this.jdbc.queryForList("SELECT version_num FROM migrate_version", String.class))
			.containsExactly("a1");
		assertThat(count("SELECT count(*) FROM pg_tables WHERE tablename = 'undone'")).isZero();
		assertThat(count("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
				+ " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"))
			.isZero();
	}

	private void awaitMigration(Process application, Path log) {
		await().atMost(Duration.ofMinutes(2))
			.failFast(() -> assertThat(application.isAlive()).as(Files.readString(log)).isTrue())
			.until(() -> count("SELECT count(*) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)'"
					+ " AND datname = current_database()") == 1);
	}

	private long count(String query) {
		Long count = this.jdbc.queryForObject(query, Long.class);
		return (count != null) ? count : 0;
	}

}
