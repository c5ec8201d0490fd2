package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a container does from its start to its end. */
class DockerEntrypointIT {

	private static final int TERMINATED = 128 + 15;

	private static final String NOTHING_PENDING = "nothing pending";

	private final ShopDatabase database = ShopDatabase.on(PostgresServer.newest());

	private final Map<String, String> environment = new HashMap<>(this.database.environment());

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@SuppressWarnings("NullAway.Init")
	private String container;

	@BeforeEach
	void build() throws IOException {
		this.container = DemoImage.in(this.folder).command(List.of());
	}

	@Test
	void migratesAndBecomesTheApplication() throws Exception {
		try (DemoProcess demo = DemoProcess.runUntilReady(this.container, this.environment)) {
			assertThat(demo.output()).contains("base -> " + SqlFolder.HEAD + ": 12 steps", NOTHING_PENDING);
			assertThat(demo.terminate()).isEqualTo(TERMINATED);
			assertThat(demo.output()).doesNotContain("docker-entrypoint.sh:");
		}
	}

	@Test
	void oneOfSeveralMigrates() throws Exception {
		List<DemoProcess> replicas = new ArrayList<>();
		try {
			for (int i = 0; i < 3; i++) {
				replicas.add(DemoProcess.run(this.container, this.environment));
			}
			replicas.forEach(DemoProcess::awaitReady);
			assertThat(replicas).allSatisfy((replica) -> assertThat(replica.output()).contains(NOTHING_PENDING))
				.filteredOn((replica) -> replica.output().contains("12 steps"))
				.hasSize(1);
		}
		finally {
			replicas.forEach(DemoProcess::close);
		}
	}

	@Test
	void failedMigrationStartsNoApplication() throws Exception {
		SqlFolder revisions = new SqlFolder(this.folder);
		revisions.add("bad", SqlFolder.HEAD, "SELECT 1 / 0", "SELECT 1");
		this.environment.putAll(revisions.environment());
		try (DemoProcess demo = DemoProcess.run(this.container, this.environment)) {
			assertThat(demo.exitCode()).isEqualTo(1);
			assertThat(demo.output())
				.contains("division by zero", "the application was not started, as the migration ended with 1")
				.doesNotContain("Tomcat");
		}
		assertThat(this.database.versions()).containsExactly(SqlFolder.HEAD);
	}

	@Test
	void unreachableDatabaseIsToldFromAFailure() throws Exception {
		this.environment.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:1/shop");
		this.environment.put("SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "1000");
		try (DemoProcess demo = DemoProcess.run(this.container, this.environment)) {
			assertThat(demo.exitCode()).isEqualTo(5);
			assertThat(demo.output()).contains("Start again when the database answers.");
		}
	}

	@Test
	void applicationForWhichAJobMigratesRefusesWhatIsPending() throws Exception {
		this.environment.put("MIGRATE_MODE", "validate");
		try (DemoProcess demo = DemoProcess.run(this.container, this.environment)) {
			assertThat(demo.exitCode()).isEqualTo(1);
			assertThat(demo.output()).contains("12 revision(s) are pending", "'migrate.mode' is 'validate'");
		}
	}

	@Test
	void signalReachesTheMigrationAndStartsNoApplication() throws Exception {
		SqlFolder revisions = new SqlFolder(this.folder);
		revisions.add("long", SqlFolder.HEAD, "SELECT pg_sleep(3600)", "SELECT 1");
		this.environment.putAll(revisions.environment());
		try (DemoProcess demo = DemoProcess.run(this.container, this.environment)) {
			await().atMost(DemoProcess.LONGEST_START).until(() -> isSleeping());
			assertThat(demo.terminate()).isEqualTo(TERMINATED);
			assertThat(demo.output()).doesNotContain("Tomcat");
		}
		assertThat(this.database.versions()).containsExactly(SqlFolder.HEAD);
		assertThat(isSleeping()).isFalse();
	}

	@Test
	void entryPointMayBeRun() {
		assertThat(Files.isExecutable(Path.of("deploy/docker-entrypoint.sh"))).isTrue();
	}

	private boolean isSleeping() {
		return !this.database.query("""
				SELECT query FROM pg_stat_activity
				WHERE datname = current_database() AND state = 'active' AND query LIKE 'SELECT pg\\_sleep%'""")
			.isEmpty();
	}

}
