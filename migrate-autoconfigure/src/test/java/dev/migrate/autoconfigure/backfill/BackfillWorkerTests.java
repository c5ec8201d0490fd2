package dev.migrate.autoconfigure.backfill;

import java.time.Duration;

import dev.migrate.Migrator;
import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.autoconfigure.endpoint.MigrationsEndpoint;
import dev.migrate.autoconfigure.endpoint.BackfillAction;
import dev.migrate.autoconfigure.endpoint.MigrationsDescriptor.MigratorDescriptor;
import dev.migrate.autoconfigure.endpoint.MigrationsEndpointAutoConfiguration;
import dev.migrate.autoconfigure.metrics.MigrationMetricsAutoConfiguration;
import dev.migrate.backfill.BackfillState;
import dev.migrate.backfill.StoredBackfill;
import dev.migrate.testing.PostgresServer;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** An application whose revision has left rows to be changed while it runs. */
class BackfillWorkerTests {

	private final PostgresServer.Database database = TestDatabases.empty();

	private final ApplicationContextRunner application = TestDatabases
		.with(TestDatabases.application(this.database),
				revision("a").upgrade(
						"CREATE TABLE t (id int PRIMARY KEY, total int)",
						"INSERT INTO t SELECT n FROM generate_series(1, 3000) n", "ANALYZE t"),
				revision("b<a").upgrade((op) -> op.backfill("totals", "t", (
						backfill) -> backfill.set("total = id").where("total IS NULL").batch(100, 100).inBackground())))
		.withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class,
				CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class,
				MigrationMetricsAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class))
		.withPropertyValues("management.endpoints.web.exposure.include=migrations");

	private final ApplicationContextRunner looking = this.application
		.withPropertyValues("migrate.backfill.poll-interval=20ms");

	private static StoredBackfill totals(Migrator migrator) {
		return migrator.backfills().find("totals");
	}

	@Test
	void worksItOffAndTellsMetricsAndEndpoint() {
		this.looking.run((context) -> {
			Migrator migrator = context.getBean(Migrator.class);
			await().atMost(Duration.ofMinutes(1)).until(() -> totals(migrator).state() == BackfillState.DONE);
			assertThat(totals(migrator).rowsDone()).isEqualTo(3000);
			MeterRegistry registry = context.getBean(MeterRegistry.class);
			await().atMost(Duration.ofMinutes(1))
				.until(() -> registry.find("migrate.backfill.state").tag("state", "done").gauge() != null);
			assertThat(registry.get("migrate.backfill.done").tag("backfill", "totals").gauge().value()).isEqualTo(3000);
			assertThat(context.getBean(MigrationsEndpoint.class).migrations(null).contexts().values())
				.flatExtracting((each) -> each.migrations().values())
				.flatExtracting(MigratorDescriptor::backfills)
				.singleElement()
				.satisfies((backfill) -> {
					assertThat(backfill.state()).isEqualTo(BackfillState.DONE);
					assertThat(backfill.percent()).isEqualTo(100);
				});
		});
	}

	@Test
	void leavesItToOthersWhenDisabled() {
		this.looking.withPropertyValues("migrate.backfill.enabled=false").run((context) -> {
			assertThat(context.getBean(BackfillWorker.class).isRunning()).isFalse();
			assertThat(totals(context.getBean(Migrator.class)).rowsDone()).isZero();
		});
	}

	@Test
	void stopsWithTheApplicationAndGoesOnWithTheNext() {
		this.application.run((context) -> {
			BackfillWorker worker = context.getBean(BackfillWorker.class);
			assertThat(worker.isRunning()).isTrue();
			worker.stop();
			assertThat(worker.isRunning()).isFalse();
		});
		this.looking.run((context) -> await().atMost(Duration.ofMinutes(1))
			.until(() -> totals(context.getBean(Migrator.class)).state() == BackfillState.DONE));
	}

	@Test
	void theEndpointPausesAndResumesWhereThatIsAllowed() {
		assertThat(MigrationsEndpoint.class.getAnnotation(Endpoint.class).defaultAccess()).isEqualTo(Access.READ_ONLY);
		this.application.run((context) -> {
			MigrationsEndpoint endpoint = context.getBean(MigrationsEndpoint.class);
			assertThat(endpoint.change("totals", BackfillAction.PAUSE).state()).isEqualTo(BackfillState.PAUSED);
			assertThat(endpoint.change("totals", BackfillAction.RESUME).state()).isEqualTo(BackfillState.RUNNING);
			assertThatExceptionOfType(InvalidEndpointRequestException.class)
				.isThrownBy(() -> endpoint.change("other", BackfillAction.PAUSE));
		});
	}

}
