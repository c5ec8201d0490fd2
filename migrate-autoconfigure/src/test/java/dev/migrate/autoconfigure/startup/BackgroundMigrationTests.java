package dev.migrate.autoconfigure.startup;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import dev.migrate.Migrator;
import dev.migrate.MigrationState;
import dev.migrate.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.autoconfigure.MigratorCustomizer;
import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.operation.Operations;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An application that is up while its database is migrated. */
class BackgroundMigrationTests {

	private final PostgresServer.Database database = TestDatabases.empty();

	private final CountDownLatch goOn = new CountDownLatch(1);

	private ConfigurableApplicationContext start(Consumer<Operations> upgrade) {
		MigratorCustomizer customizer = (builder) -> builder.source(TestRevisions.of(revision("a1").upgrade(upgrade)));
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.initializers((context) -> context.getBeanFactory().registerSingleton("customizer", customizer))
			.properties("migrate.mode=background", "spring.datasource.url=" + this.database.url(),
					"spring.docker.compose.enabled=false")
			.run();
	}

	private void held(Operations op) {
		op.execute("CREATE TABLE a (id int)");
		try {
			this.goOn.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static ApplicationAvailability availability(ConfigurableApplicationContext context) {
		return context.getBean(ApplicationAvailability.class);
	}

	@Test
	void isAliveAndNotReadyUntilTheMigrationIsDone() {
		try (ConfigurableApplicationContext context = start(this::held)) {
			assertThat(availability(context).getReadinessState()).isEqualTo(ReadinessState.REFUSING_TRAFFIC);
			assertThat(availability(context).getLivenessState()).isEqualTo(LivenessState.CORRECT);
			this.goOn.countDown();
			await().atMost(Duration.ofMinutes(1))
				.until(() -> availability(context).getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
			assertThat(context.getBean(Migrator.class).status().state()).isEqualTo(MigrationState.UP_TO_DATE);
		}
	}

	@Test
	void staysAliveAndOutOfServiceWhenTheMigrationFails() {
		try (ConfigurableApplicationContext context = start((op) -> op.execute("no sql"))) {
			await().atMost(Duration.ofMinutes(1)).until(() -> !context.getBean(BackgroundMigration.class).isRunning());
			assertThat(availability(context).getReadinessState()).isEqualTo(ReadinessState.REFUSING_TRAFFIC);
			assertThat(availability(context).getLivenessState()).isEqualTo(LivenessState.CORRECT);
			assertThat(context.getBean(Migrator.class).status().state()).isEqualTo(MigrationState.FAILED);
		}
	}

	@Test
	void isRolledBackWhenTheApplicationIsClosed() {
		CountDownLatch begun = new CountDownLatch(1);
		ConfigurableApplicationContext context = start((op) -> {
			op.execute("CREATE TABLE a (id int)");
			begun.countDown();
			op.execute("SELECT pg_sleep(60)");
		});
		await().atMost(Duration.ofMinutes(1)).until(() -> begun.getCount() == 0);
		Migrator migrator = Migrator.builder(this.database.dataSource())
			.source(TestRevisions.of(revision("a1").upgrade("CREATE TABLE a (id int)")))
			.build();
		context.close();
		assertThat(migrator.status().current()).isEmpty();
		assertThat(migrator.upgrade().steps()).hasSize(1);
	}

	/** Nothing but a data source and migrations. */
	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, ApplicationAvailabilityAutoConfiguration.class,
			MigrateAutoConfiguration.class })
	static class Application {

	}

}
