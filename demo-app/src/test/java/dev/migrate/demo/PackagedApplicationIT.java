package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.test.json.JsonContent;

import static org.assertj.core.api.Assertions.assertThat;

/** What a user sees of the jar, who types what the README says. */
class PackagedApplicationIT {

	private static final String DATABASE = "$.contexts['demo-app'].migrations['migrator']";

	private static final int TERMINATED = 128 + 15;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void showsEverythingAndStopsAndStartsAgain() throws Exception {
		try (DemoProcess first = start()) {
			assertThat(first.output()).contains("12 revision(s) applied");
			assertThat(migrations(first)).extractingPath(DATABASE + ".state").isEqualTo("UP_TO_DATE");
			assertThat(first.get("/")).contains("Leaf &amp; Cup");
			assertThat(first.get("/actuator/health/readiness")).contains("\"migrations\"");
			answersWhatTheReadmeAsks(first);
			assertThat(first.terminate()).isEqualTo(TERMINATED);
			assertThat(first.output()).doesNotContain("ERROR");
			assertThat(postmaster()).doesNotExist();
		}
		try (DemoProcess second = start()) {
			assertThat(second.output()).contains("nothing pending");
			assertThat(second.get("/api/orders")).contains("\"id\":4");
			assertThat(second.terminate()).isEqualTo(TERMINATED);
		}
	}

	@Test
	void startsAgainAfterItWasKilled() throws Exception {
		ProcessHandle orphan;
		try (DemoProcess killed = start()) {
			killed.kill();
			orphan = ProcessHandle.of(Long.parseLong(Files.readAllLines(postmaster()).get(0))).orElseThrow();
			assertThat(orphan.isAlive()).isTrue();
		}
		try (DemoProcess next = start()) {
			assertThat(next.output()).contains("Stopping PostgreSQL process " + orphan.pid(), "nothing pending");
			assertThat(Files.readAllLines(postmaster()).get(0)).isNotEqualTo(Long.toString(orphan.pid()));
			assertThat(next.terminate()).isEqualTo(TERMINATED);
		}
	}

	@Test
	void usesTheServerThatItIsGiven() throws Exception {
		ShopDatabase database = ShopDatabase.on(PostgresServer.newest());
		String command = Readme.start("server").replace("localhost:5432/shop", database.address());
		try (DemoProcess demo = DemoProcess.runUntilReady(command, environment())) {
			assertThat(migrations(demo)).extractingPath(DATABASE + ".state").isEqualTo("UP_TO_DATE");
			assertThat(demo.output()).doesNotContain("PostgreSQL runs at");
			assertThat(this.folder).isEmptyDirectory();
			assertThat(demo.terminate()).isEqualTo(TERMINATED);
		}
	}

	@Test
	void secondOneInTheSameFolderSaysSo() throws Exception {
		String command = Readme.start("directory").replace("/tmp/shop", this.folder.toString());
		try (DemoProcess first = DemoProcess.runUntilReady(command, Map.of());
				DemoProcess second = DemoProcess.run(command, Map.of())) {
			assertThat(second.exitCode()).isEqualTo(1);
			assertThat(second.output()).contains("Another demo runs", "--demo.data-directory=FOLDER");
			assertThat(first.terminate()).isEqualTo(TERMINATED);
		}
	}

	@Test
	@EnabledIfSystemProperty(named = "user.name", matches = "root")
	void rootWithoutUnshareIsToldWhatToDo() throws Exception {
		Path tools = Files.createDirectory(this.folder.resolve("tools"));
		Files.createSymbolicLink(tools.resolve("id"), Path.of("/usr/bin/id"));
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		try (DemoProcess demo = DemoProcess.run(Readme.start("start").replaceFirst("java", java),
				Map.of("PATH", tools.toString(), "DEMO_DATA_DIRECTORY", this.folder.resolve("data").toString()))) {
			assertThat(demo.exitCode()).isEqualTo(1);
			assertThat(demo.output()).contains("APPLICATION FAILED TO START", "Run the demo as an ordinary user",
					"--spring.datasource.url=");
		}
	}

	private static void answersWhatTheReadmeAsks(DemoProcess demo) throws IOException {
		List<String> questions = Readme.commands("ask");
		List<String> answers = List.of("\"state\":\"UP_TO_DATE\"", "index the orders of a customer",
				"\"status\":\"UP\"", "\"total\":");
		assertThat(questions).hasSameSizeAs(answers);
		for (int i = 0; i < questions.size(); i++) {
			assertThat(DemoProcess.shell(questions.get(i).replace(":8080", ":" + demo.port())))
				.contains(answers.get(i));
		}
	}

	private DemoProcess start() throws Exception {
		return DemoProcess.runUntilReady(Readme.start("start"), environment());
	}

	private Map<String, String> environment() {
		return Map.of("DEMO_DATA_DIRECTORY", this.folder.toString());
	}

	private Path postmaster() {
		return this.folder.resolve("postgresql").resolve("postmaster.pid");
	}

	private static JsonContent migrations(DemoProcess demo) throws IOException, InterruptedException {
		return new JsonContent(demo.get("/actuator/migrations"));
	}

}
