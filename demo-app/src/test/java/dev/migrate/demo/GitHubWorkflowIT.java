package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.demo.process.FinishedProcess;
import com.jayway.jsonpath.DocumentContext;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the steps of the workflow do with the jar that its first job has built. */
class GitHubWorkflowIT {

	private static final String JOB = "$.jobs.migrations";

	private final ShopDatabase database = ShopDatabase.on(PostgresServer.newest());

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@SuppressWarnings("NullAway.Init")
	private DocumentContext workflow;

	@BeforeEach
	void download() throws IOException {
		this.workflow = YamlFile.read("deploy/migrations.yml");
		Files.createSymbolicLink(this.folder.resolve("demo-app.jar"), DemoProcess.JAR);
	}

	@Test
	void allStepsOfAGoodPullRequestPass() throws Exception {
		for (String step : steps()) {
			FinishedProcess run = run(step, Map.of());
			assertThat(run.code()).as(step + run.said()).isZero();
		}
		assertThat(this.database.versions()).containsExactly(SqlFolder.HEAD);
		assertThat(this.folder.resolve("pending.sql")).content()
			.contains("-- Written for postgresql", "ALTER TABLE orders ADD COLUMN total")
			.doesNotContain("CREATE TABLE customers");
	}

	@Test
	void pullRequestWithASecondHeadIsRefused() throws Exception {
		SqlFolder revisions = new SqlFolder(this.folder);
		revisions.add("other", "17ed579fc22a", "SELECT 1", "SELECT 2");
		FinishedProcess first = run(steps().get(0), revisions.environment());
		assertThat(first.code()).isEqualTo(3);
		assertThat(first.out()).contains("The revisions end at 2 heads");
	}

	@Test
	void downgradeThatFailsIsFound() throws Exception {
		SqlFolder revisions = new SqlFolder(this.folder);
		revisions.add("other", SqlFolder.HEAD, "SELECT 1", "SELECT 1 / 0");
		List<String> steps = steps();
		FinishedProcess last = run(steps.get(steps.size() - 1), revisions.environment());
		assertThat(last.code()).isEqualTo(1);
		assertThat(last.err()).contains("division by zero");
	}

	@Test
	void firstJobBuildsWhatTheSecondTakes() {
		assertThat(this.workflow.<String>read(JOB + ".needs")).isEqualTo("build");
		assertThat(this.workflow.<List<String>>read("$.jobs.build.steps[*].run"))
			.containsExactly("mvn -q -B -DskipTests package");
		assertThat(this.workflow.<List<String>>read("$.jobs.build.steps[*].with.path"))
			.containsExactly("demo-app/target/demo-app.jar");
		assertThat(this.workflow.<List<String>>read("$.jobs.*.steps[?(@.with.name == 'jar')].uses"))
			.containsExactly("actions/upload-artifact@v4", "actions/download-artifact@v4");
	}

	private List<String> steps() {
		return this.workflow.read(JOB + ".steps[*].run");
	}

	private FinishedProcess run(String step, Map<String, String> others) throws IOException, InterruptedException {
		Map<String, String> environment = new HashMap<>(this.workflow.<Map<String, String>>read(JOB + ".env"));
		environment.replaceAll((name, value) -> evaluated(value));
		environment.computeIfPresent("SPRING_DATASOURCE_URL",
				(name, url) -> url.replace("localhost:5432/shop", this.database.address()));
		environment.putAll(DemoProcess.QUICK_START);
		environment.putAll(others);
		return FinishedProcess.run(this.folder, environment, List.of("bash", "-e", "-c", step));
	}

	/** Take the value that an expression has where the repository has no variables. */
	private static String evaluated(String value) {
		return value.replaceAll("\\$\\{\\{ vars\\.\\w+ \\|\\| '([^']*)' }}", "$1");
	}

}
