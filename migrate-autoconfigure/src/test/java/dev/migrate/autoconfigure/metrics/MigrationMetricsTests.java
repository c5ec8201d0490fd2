package dev.migrate.autoconfigure.metrics;

import dev.migrate.Migrator;
import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.autoconfigure.health.MigrationsHealthContributorAutoConfiguration;
import dev.migrate.testing.PostgresServer;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

class MigrationMetricsTests {

	private final PostgresServer.Database database = TestDatabases.empty();

	private final ApplicationContextRunner application = TestDatabases.application(this.database)
		.withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class,
				MigrationMetricsAutoConfiguration.class, MigrationsHealthContributorAutoConfiguration.class));

	@Test
	void timesTheRunOfTheStartAndItsRevisions() {
		this.application.run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(registry.get("migrate.run").tag("outcome", "success").timer().count()).isOne();
			assertThat(registry.get("migrate.revision")
				.tag("direction", "upgrade")
				.tag("outcome", "success")
				.timer()
				.count()).isEqualTo(2);
		});
	}

	@Test
	void countsFailuresOfLaterRuns() {
		TestDatabases
			.with(this.application.withPropertyValues("migrate.mode=off"),
					revision("a1").upgrade("SELECT nonsense").downgrade("SELECT 1"))
			.run((context) -> {
				MeterRegistry registry = context.getBean(MeterRegistry.class);
				try {
					context.getBean(Migrator.class).upgrade();
				}
				catch (RuntimeException ex) {
					assertThat(registry.get("migrate.run").tag("outcome", "failure").timer().count()).isOne();
					assertThat(registry.get("migrate.revision").tag("outcome", "failure").timer().count()).isOne();
				}
			});
	}

	@Test
	void pendingIsKnownAfterARun() {
		this.application.withPropertyValues("migrate.target=a1")
			.run((context) -> assertThat(pending(context.getBean(MeterRegistry.class))).isOne());
	}

	@Test
	void pendingIsUnknownUntilSomebodyLooks() {
		this.application.withPropertyValues("migrate.mode=off").run((context) -> {
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			assertThat(pending(registry)).isNaN();
			context.getBean(HealthIndicator.class).health();
			assertThat(pending(registry)).isEqualTo(2);
		});
	}

	@Test
	void backsOffWithoutMicrometer() {
		TestDatabases.application(this.database)
			.withConfiguration(AutoConfigurations.of(MigrationMetricsAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader(MeterRegistry.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationTimers.class));
	}

	@Test
	void backsOffWhenMigrationsAreDisabled() {
		this.application.withPropertyValues("migrate.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationTimers.class));
	}

	private static double pending(MeterRegistry registry) {
		return registry.get("migrate.pending").tag("name", "migrator").gauge().value();
	}

}
