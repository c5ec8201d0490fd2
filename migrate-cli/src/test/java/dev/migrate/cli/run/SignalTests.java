package dev.migrate.cli.run;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that is told to stop, and says how it ended before it does. */
class SignalTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	@ParameterizedTest
	@CsvSource({ "INT, 130", "TERM, 143" })
	@Timeout(120)
	void runThatIsStoppedSaysHowFarItCame(String signal, int code) throws IOException, InterruptedException {
		Process process = start();
		try (BufferedReader progress = process.errorReader(StandardCharsets.UTF_8)) {
			awaitSecondStep(progress);
			new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
			String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("{\"from\":[],\"to\":[\"a\"],\"steps\":[{\"revision\":\"a\",")
				.contains("\"error\":{\"type\":\"MigrationCancelledException\"");
			assertThat(progress.lines()).last().asString().startsWith("error: The migration was cancelled");
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		}
		finally {
			process.destroyForcibly();
		}
		assertThat(process.exitValue()).isEqualTo(code);
		assertThat(rows()).containsExactly("a");
	}

	private Process start() throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-cp",
				classPath(), StoppedRun.class.getName(), this.database.url())
			.start();
	}

	// Logging would write to standard output, which is for the answer.
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
			.filter((entry) -> !entry.contains("logback"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private void awaitSecondStep(BufferedReader progress) throws IOException {
		String line = progress.readLine();
		while (line != null && !line.contains("Running upgrade a -> b, does b")) {
			line = progress.readLine();
		}
		assertThat(line).isNotNull();
	}

	private List<String> rows() {
		return JdbcClient.create(this.database.dataSource())
			.sql("SELECT version_num FROM migrate_version")
			.query(String.class)
			.list();
	}

}
