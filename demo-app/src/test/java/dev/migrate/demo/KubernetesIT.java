package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.demo.process.FinishedProcess;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dev.migrate.testing.InstalledPrograms;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What the containers of the manifests do, one after the other. */
class KubernetesIT {

	private static final String POD = "$.spec.template.spec.";

	private static final String APPLICATION = POD + "containers[0]";

	private final ShopDatabase database = ShopDatabase.on(PostgresServer.newest());

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void replicaMigratesWhereNothingElseDoes() throws Exception {
		Map<String, Object> container = new Kustomization("at-start").deployment().read(APPLICATION);
		String command = command(container, DemoImage.in(this.folder));
		try (DemoProcess demo = DemoProcess.runUntilReady(command, environment(container))) {
			assertThat(demo.output()).contains("base -> " + SqlFolder.HEAD, "nothing pending");
		}
	}

	@Test
	void jobMigratesAndTheApplicationOnlyLooks() throws Exception {
		Kustomization job = new Kustomization("job");
		migratesFirst(job.read("migrate.yaml").read(POD + "containers[0]"), job.deployment().read(APPLICATION));
	}

	@Test
	void initContainerMigratesAndTheApplicationOnlyLooks() throws Exception {
		DocumentContext deployment = new Kustomization("init-container").deployment();
		migratesFirst(deployment.read(POD + "initContainers[0]"), deployment.read(APPLICATION));
	}

	@Test
	void jobGivesUpAtOnceWhereAnotherTryIsNoBetter() throws Exception {
		SqlFolder revisions = new SqlFolder(this.folder);
		revisions.add("bad", "base", "SELECT 1 / 0", "SELECT 1");
		DocumentContext job = new Kustomization("job").read("migrate.yaml");
		Map<String, Object> container = job.read(POD + "containers[0]");
		Map<String, String> environment = environment(container);
		environment.putAll(revisions.environment());
		try (DemoProcess migration = DemoProcess.run(command(container, DemoImage.in(this.folder)), environment)) {
			assertThat(job.<List<Integer>>read("$.spec.podFailurePolicy.rules[0].onExitCodes.values"))
				.contains(migration.exitCode());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "at-start", "job", "init-container" })
	void patchesAreThoseOfKubectl(String way) throws Exception {
		assumeTrue(InstalledPrograms.have("kubectl"));
		FinishedProcess kubectl = FinishedProcess.run(Path.of("kubernetes"), Map.of(),
				List.of("kubectl", "kustomize", way));
		assertThat(kubectl.code()).as(kubectl.err()).isZero();
		assertThat(new Yaml().loadAll(kubectl.out())).contains(new Kustomization(way).deployment().<Object>json());
	}

	private void migratesFirst(Map<String, Object> first, Map<String, Object> application) throws Exception {
		DemoImage image = DemoImage.in(this.folder);
		try (DemoProcess migration = DemoProcess.run(command(first, image), environment(first))) {
			assertThat(migration.exitCode()).as(migration.output()).isZero();
			assertThat(this.database.versions()).containsExactly(SqlFolder.HEAD);
		}
		try (DemoProcess demo = DemoProcess.runUntilReady(command(application, image), environment(application))) {
			assertThat(demo.output()).contains("nothing pending").doesNotContain(" -> " + SqlFolder.HEAD);
		}
	}

	private static String command(Map<String, Object> container, DemoImage image) throws IOException {
		assertThat(container).doesNotContainKey("command");
		List<List<String>> arguments = JsonPath.parse(container).read("$[?(@.args)].args");
		return image.command(arguments.isEmpty() ? List.of() : arguments.get(0));
	}

	/** Return what a container is given, with the secret that the README creates. */
	private Map<String, String> environment(Map<String, Object> container) {
		Map<String, String> secret = Map.of("url", this.database.url(), "username", "shop", "password", "shop");
		Map<String, String> environment = new HashMap<>();
		for (Map<String, Object> variable : JsonPath.parse(container).<List<Map<String, Object>>>read("$.env")) {
			Object value = variable.get("value");
			environment.put(String.valueOf(variable.get("name")), (value != null) ? value.toString()
					: secret.get(JsonPath.parse(variable).<String>read("$.valueFrom.secretKeyRef.key")));
		}
		return environment;
	}

}
