package dev.migrate.autoconfigure.diagnostics;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.dialect.LockKey;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody reads whose application does not start. */
@ExtendWith(OutputCaptureExtension.class)
class MigrationFailureAnalyzerTests {

	private final PostgresServer.Database database = TestDatabases.empty();

	@Test
	void explainsAGraphWithFaults(CapturedOutput output) {
		start("--migrate.locations=broken");
		assertExplained(output, "nowhere", "x1");
	}

	@Test
	void explainsALocationThatDoesNotExist(CapturedOutput output) {
		start("--migrate.locations=missing");
		assertExplained(output, "missing");
	}

	@Test
	void explainsPendingRevisions(CapturedOutput output) {
		start("--migrate.mode=validate");
		assertExplained(output, "2 revision(s) are pending: a1, b2", "migrate.mode=startup");
	}

	@Test
	void explainsAnUnknownTarget(CapturedOutput output) {
		start("--migrate.target=zz");
		assertExplained(output, "'zz'");
	}

	@Test
	void explainsADatabaseThatIsDown(CapturedOutput output) {
		start("--spring.datasource.url=jdbc:postgresql://localhost:1/db",
				"--spring.datasource.hikari.connection-timeout=250");
		assertExplained(output, "can't be reached", "migrate.url");
	}

	@Test
	void explainsADatabaseThatIsNotKnown(CapturedOutput output) {
		start("--spring.datasource.url=jdbc:hsqldb:mem:unsupported");
		assertExplained(output, "There is no dialect for the database 'HSQL Database Engine'");
	}

	@Test
	void explainsASchemaThatDoesNotExist(CapturedOutput output) {
		start("--migrate.schema=elsewhere");
		assertExplained(output, "elsewhere");
	}

	@Test
	void explainsAnEditedRevision(CapturedOutput output) {
		this.database.execute("CREATE TABLE migrate_version (version_num varchar(128) PRIMARY KEY)",
				"INSERT INTO migrate_version VALUES ('a1')", "CREATE TABLE customer (id int PRIMARY KEY, name text)");
		start();
		this.database.execute("UPDATE migrate_version_history SET statement_hash = repeat('0', 64),"
				+ " applied_digest = repeat('0', 64)");
		start();
		assertExplained(output, "changed after being applied");
	}

	@Test
	void explainsAVersionTableThatIsLost(CapturedOutput output) {
		start();
		this.database.execute("DROP TABLE migrate_version");
		start();
		assertExplained(output, "Table public.migrate_version does not exist, but its history",
				"public.migrate_version_history");
	}

	@Test
	void explainsARevisionThatFails(CapturedOutput output) {
		this.database.execute("CREATE TABLE customer (id int)");
		start();
		assertExplained(output, "a1", "customer", "already exists");
	}

	@Test
	void explainsALockThatIsHeld(CapturedOutput output) throws Exception {
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("SELECT pg_advisory_lock(" + lockKey() + ")");
			start("--migrate.lock-timeout=200ms");
		}
		assertExplained(output, "Gave up after", "migrate.lock-timeout");
	}

	private long lockKey() {
		return LockKey.of("public", "migrate_version").number();
	}

	@Test
	void explainsAMistypedProperty(CapturedOutput output) {
		start("--migrate.locatoins=x");
		assertExplained(output, "migrate.locatoins");
	}

	@Test
	void explainsAnOptionThatDoesNotExist(CapturedOutput output) {
		start("--migrate.mode=later");
		assertExplained(output, "migrate.mode", "STARTUP");
	}

	private void start(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		if (all.stream().noneMatch((argument) -> argument.startsWith("--spring.datasource.url="))) {
			all.add("--spring.datasource.url=" + this.database.url());
		}
		all.add("--spring.main.banner-mode=off");
		SpringApplicationBuilder application = new SpringApplicationBuilder(Application.class)
			.web(WebApplicationType.NONE);
		try {
			application.run(all.toArray(String[]::new)).close();
		}
		catch (RuntimeException ex) {
			assertThat(ex).isNotNull();
		}
	}

	private static void assertExplained(CapturedOutput output, String... texts) {
		assertThat(output).contains("APPLICATION FAILED TO START", "Description:", "Action:").contains(texts);
		assertThat(output).doesNotContain("\tat dev.migrate");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigrateAutoConfiguration.class })
	static class Application {

	}

}
