package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.demo.process.FinishedProcess;
import com.jayway.jsonpath.DocumentContext;
import dev.migrate.testing.InstalledPrograms;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What the services of the compose file do, in the order that they wait for each other.
 */
class ComposeIT {

	private final ShopDatabase database = ShopDatabase.on(PostgresServer.newest());

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@SuppressWarnings("NullAway.Init")
	private DocumentContext compose;

	@SuppressWarnings("NullAway.Init")
	private DemoImage image;

	@BeforeEach
	void build() throws IOException {
		this.compose = YamlFile.read("compose.yaml");
		this.image = DemoImage.in(this.folder);
	}

	@Test
	void migratesBeforeTheApplicationStarts() throws Exception {
		assertThat(order()).containsExactly("database", "migrate", "app");
		assertThat(this.compose.<String>read("$.services.app.depends_on.migrate.condition"))
			.isEqualTo("service_completed_successfully");
		try (DemoProcess migration = DemoProcess.run(command("migrate"), environment("migrate"))) {
			assertThat(migration.exitCode()).as(migration.output()).isZero();
			assertThat(this.database.versions()).containsExactly(SqlFolder.HEAD);
		}
		try (DemoProcess app = DemoProcess.runUntilReady(command("app"), environment("app"))) {
			assertThat(app.output()).contains("nothing pending").doesNotContain(" -> " + SqlFolder.HEAD);
		}
	}

	@Test
	void composeCanReadIt() throws Exception {
		List<String> program = program();
		assumeTrue(!program.isEmpty());
		List<String> line = new ArrayList<>(program);
		line.addAll(List.of("-f", "compose.yaml", "config", "--quiet"));
		FinishedProcess config = FinishedProcess.run(Path.of("."), Map.of(), line);
		assertThat(config.code()).as(config.said()).isZero();
	}

	/** Return the services, each after those that it depends on. */
	private List<String> order() {
		Map<String, Map<String, Map<String, Object>>> services = this.compose.read("$.services");
		List<String> order = new ArrayList<>();
		while (order.size() < services.size()) {
			services.forEach((name, service) -> {
				if (!order.contains(name) && order.containsAll(service.getOrDefault("depends_on", Map.of()).keySet())) {
					order.add(name);
				}
			});
		}
		return order;
	}

	private String command(String service) throws IOException {
		Map<String, Object> definition = this.compose.read("$.services." + service);
		assertThat(definition).containsEntry("build", ".").doesNotContainKey("entrypoint");
		return definition.containsKey("command")
				? this.image.command(this.compose.read("$.services." + service + ".command"))
				: this.image.command(List.of());
	}

	/** Only the database is somewhere else. */
	private Map<String, String> environment(String service) {
		Map<String, String> environment = new HashMap<>(
				this.compose.<Map<String, String>>read("$.services." + service + ".environment"));
		environment.computeIfPresent("SPRING_DATASOURCE_URL",
				(name, url) -> url.replace("database:5432/shop", this.database.address()));
		return environment;
	}

	private static List<String> program() throws IOException, InterruptedException {
		if (InstalledPrograms.have("docker")
				&& FinishedProcess.run(Path.of("."), Map.of(), List.of("docker", "compose", "version")).code() == 0) {
			return List.of("docker", "compose");
		}
		return InstalledPrograms.have("docker-compose") ? List.of("docker-compose") : List.of();
	}

}
