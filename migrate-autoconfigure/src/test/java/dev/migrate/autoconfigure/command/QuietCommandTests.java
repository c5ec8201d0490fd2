package dev.migrate.autoconfigure.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.example.busy.BusyApplication;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** A command in place of an application: nothing of the application comes to life. */
class QuietCommandTests {

	// These tests have more on the class path than an application would.
	private static final List<String> OTHERS = List.of(R2dbcAutoConfiguration.class.getName(),
			FlywayAutoConfiguration.class.getName(), QuartzAutoConfiguration.class.getName(),
			JdbcSessionAutoConfiguration.class.getName());

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	@TempDir
	private Path folder;

	@AfterEach
	void drop() {
		PostgresServer.newest().drop(this.database);
	}

	@ParameterizedTest
	@ValueSource(strings = { "heads", "current", "upgrade" })
	void startsNothingElse(String command) throws Exception {
		Ending ending = run("migrate", command, "--spring.main.web-application-type=servlet");
		assertThat(ending.code()).as(ending.err()).isZero();
		assertThat(ending.err()).doesNotContain(BusyApplication.ALIVE);
	}

	@Test
	void hasStandardOutputToItself() throws Exception {
		Ending ending = run("migrate", "upgrade", "--output", "json", "--spring.main.banner-mode=console",
				"--logging.level.root=info", "--spring.main.log-startup-info=true");
		assertThat(ending.out()).startsWith("{\"from\":[]").hasLineCount(1);
	}

	@Test
	void whatCantBeMadeReadyEndsAsACommandDoes() throws Exception {
		Ending ending = run("migrate", "upgrade", "--migrate.lock-timeout=soon");
		assertThat(ending.code()).isOne();
		assertThat(ending.err()).startsWith("error: ")
			.contains("caused by: ", "'migrate.lock-timeout'", "soon")
			.doesNotContain(BusyApplication.ALIVE);
		assertThat(ending.out()).isEmpty();
	}

	@Test
	void applicationWithoutMigrationsIsToldSo() throws Exception {
		Ending ending = run("migrate", "current", "--migrate.enabled=false");
		assertThat(ending.code()).isOne();
		assertThat(ending.err()).startsWith("error: The application has no database to migrate");
	}

	@Test
	void theApplicationItselfComesToLife() throws Exception {
		Ending ending = runWithoutValidation("--spring.main.web-application-type=none");
		assertThat(ending.code()).as(ending.err()).isZero();
		assertThat(ending.err()).contains(BusyApplication.ALIVE + "a bean", BusyApplication.ALIVE + "a consumer",
				BusyApplication.ALIVE + "a command line runner", BusyApplication.ALIVE + "a listener");
	}

	/** JPA would fail if it were started. */
	private Ending run(String... arguments) throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(List.of(arguments));
		line.add("--spring.jpa.hibernate.ddl-auto=validate");
		return runWithoutValidation(line.toArray(String[]::new));
	}

	private Ending runWithoutValidation(String... arguments) throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), BusyApplication.class.getName()));
		line.addAll(List.of(arguments));
		line.addAll(List.of("--spring.datasource.url=" + this.database.url(), "--spring.docker.compose.enabled=false",
				"--server.port=0", "--spring.autoconfigure.exclude=" + String.join(",", OTHERS)));
		Path out = this.folder.resolve("out");
		Path err = this.folder.resolve("err");
		Process process = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
		return new Ending(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
				Files.readString(err, StandardCharsets.UTF_8));
	}

	private record Ending(int code, String out, String err) {

	}

}
