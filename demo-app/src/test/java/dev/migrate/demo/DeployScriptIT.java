package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.migrate.demo.process.FinishedProcess;
import dev.migrate.testing.InstalledPrograms;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What an operator sees who deploys a release of an application that does not migrate by
 * itself, on a server that the installed tools can read.
 */
class DeployScriptIT {

	private static final String CUSTOMERS = "SELECT family_name FROM customers ORDER BY id";

	private static final String BEFORE = "8b7e3859ca7b";

	private final ShopDatabase database = ShopDatabase.on(PostgresServer.recorded());

	private final Map<String, String> environment = new HashMap<>(this.database.environment());

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@BeforeEach
	void runAnEarlierRelease() throws Exception {
		assumeTrue(InstalledPrograms.have("pg_dump", "pg_restore", "psql"));
		this.environment.putAll(DemoProcess.QUICK_START);
		this.environment.put("MIGRATE_MODE", "validate");
		List<String> upgrade = List.of("java", "-jar", DemoProcess.JAR.toString(), "migrate", "upgrade", BEFORE);
		assertThat(FinishedProcess.run(this.folder, this.environment, upgrade).code()).isZero();
	}

	@Test
	void releaseIsMigratedAfterABackup() throws Exception {
		FinishedProcess deployment = deploy();
		assertThat(deployment.code()).as(deployment.said()).isZero();
		assertThat(deployment.out()).contains("pending: 3 of 12 revisions not applied", "3 steps from " + BEFORE,
				"everything is applied, start the application");
		assertThat(this.database.versions()).containsExactly(SqlFolder.HEAD);
		assertThat(backups()).hasSize(1);
		assertThat(deploy().code()).isZero();
		assertThat(backups()).hasSize(1);
	}

	@Test
	void failureSaysHowToGoBack() throws Exception {
		List<String> customers = this.database.query(CUSTOMERS);
		addRevisionThatFails();
		FinishedProcess deployment = deploy();
		assertThat(deployment.code()).isEqualTo(1);
		assertThat(deployment.err()).contains("division by zero", "stop the application and run");
		assertThat(this.database.versions()).containsExactly("emptied");
		assertThat(this.database.query(CUSTOMERS)).isEmpty();
		FinishedProcess restoration = FinishedProcess.run(this.folder, this.environment,
				List.of("sh", "-c", commandIn(deployment.err())));
		assertThat(restoration.code()).as(restoration.said()).isZero();
		assertThat(this.database.versions()).containsExactly(BEFORE);
		assertThat(this.database.query(CUSTOMERS)).isEqualTo(customers).isNotEmpty();
	}

	@Test
	void failureInProductionIsTakenBackOnRequest() throws Exception {
		this.environment.put("SPRING_PROFILES_ACTIVE", "production");
		List<String> customers = this.database.query(CUSTOMERS);
		addRevisionThatFails();
		FinishedProcess deployment = deploy("--restore");
		assertThat(deployment.code()).isEqualTo(1);
		assertThat(deployment.err()).contains("failed, the database is what it was before");
		assertThat(this.database.versions()).containsExactly(BEFORE);
		assertThat(this.database.query(CUSTOMERS)).isEqualTo(customers).isNotEmpty();
	}

	@Test
	void databaseThatIsNotThereIsLeftAlone() throws Exception {
		this.environment.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:1/shop");
		this.environment.put("SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "1000");
		FinishedProcess deployment = deploy("--restore");
		assertThat(deployment.code()).isEqualTo(5);
		assertThat(this.folder.resolve("backups")).doesNotExist();
	}

	@Test
	void wrongUsageIsRefused() throws Exception {
		FinishedProcess nothing = FinishedProcess.run(this.folder, this.environment, List.of("sh", script()));
		assertThat(nothing.code()).isEqualTo(2);
		assertThat(nothing.err()).startsWith("usage: deploy.sh");
	}

	private void addRevisionThatFails() throws IOException {
		SqlFolder revisions = new SqlFolder(Files.createDirectory(this.folder.resolve("revisions")));
		revisions.add("emptied", SqlFolder.HEAD, "TRUNCATE customers CASCADE", "SELECT 1");
		revisions.add("fails", "emptied", "SELECT 1 / 0", "SELECT 1");
		this.environment.putAll(revisions.environment());
	}

	private FinishedProcess deploy(String... options) throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(List.of("sh", script()));
		line.addAll(List.of(options));
		line.add(DemoProcess.JAR.toString());
		return FinishedProcess.run(this.folder, this.environment, line);
	}

	private static String script() {
		return Path.of("deploy/deploy.sh").toAbsolutePath().toString();
	}

	private static String commandIn(String text) {
		return text.lines().map(String::strip).filter((line) -> line.startsWith("java -jar")).findFirst().orElseThrow();
	}

	private List<Path> backups() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder.resolve("backups"))) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

}
