package dev.migrate.autoconfigure;

import java.nio.file.Path;
import java.util.Objects;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.endpoint.MigrationsDescriptor.MigratorDescriptor;
import dev.migrate.autoconfigure.endpoint.MigrationsEndpoint;
import dev.migrate.autoconfigure.endpoint.MigrationsEndpointAutoConfiguration;
import dev.migrate.autoconfigure.health.MigrationsHealthContributorAutoConfiguration;
import dev.migrate.autoconfigure.metrics.MigrationMetricsAutoConfiguration;
import dev.migrate.autoconfigure.startup.customer.Customer;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** The same application, started on each database. */
@ExtendWith(OutputCaptureExtension.class)
class EachDatabaseTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void startsWithJpaThatValidatesWhatMigrationsMade(TestDatabase database) {
		application(database).withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withUserConfiguration(Entities.class)
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				String name = context.getBean(EntityManagerFactory.class)
					.callInTransaction((entities) -> entities.find(Customer.class, 1L).getName());
				assertThat(name).isEqualTo("Ada");
			});
	}

	@ParameterizedTest
	@EnumSource
	void endpointAndHealthFollowAnUpgrade(TestDatabase database) {
		application(database).withPropertyValues("migrate.mode=off").run((context) -> {
			assertThat(endpoint(context).state()).isEqualTo(MigrationState.PENDING);
			assertThat(endpoint(context).pending()).extracting("revision").containsExactly("a1", "b2");
			assertThat(health(context)).isEqualTo(Status.DOWN);
			context.getBean(Migrator.class).upgrade();
			assertThat(endpoint(context).current()).isEqualTo(endpoint(context).heads()).containsExactly("b2");
			assertThat(endpoint(context).pending()).isEmpty();
			assertThat(endpoint(context).error()).isNull();
			assertThat(health(context)).isEqualTo(Status.UP);
		});
	}

	@ParameterizedTest
	@EnumSource
	void secondStartFindsNothingToDo(TestDatabase database) {
		ApplicationContextRunner application = application(database);
		application.run((context) -> assertThat(revisionsRun(context)).isEqualTo(2));
		application.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(revisionsRun(context)).isZero();
			assertThat(endpoint(context).state()).isEqualTo(MigrationState.UP_TO_DATE);
			assertThat(context.getBean(JdbcTemplate.class).queryForList("SELECT name FROM customer", String.class))
				.containsExactly("Ada");
		});
	}

	@ParameterizedTest
	@EnumSource
	void failureSaysWhatIsLeftBehind(TestDatabase database, CapturedOutput output) {
		SpringApplicationBuilder application = new SpringApplicationBuilder(Entities.class).web(WebApplicationType.NONE)
			.properties("spring.datasource.url=" + database.url(this.folder), "migrate.locations=failing");
		assertThatException().isThrownBy(application::run);
		assertThat(output).contains("APPLICATION FAILED TO START", "Description:", "revision 'f1'", "at statement 2")
			.contains(database.transactionalDdl() ? "Everything it did was rolled back" : "Statement 1 took effect")
			.doesNotContain("\tat dev.migrate");
	}

	private ApplicationContextRunner application(TestDatabase database) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
							MigrateAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class,
							MigrationsHealthContributorAutoConfiguration.class, MetricsAutoConfiguration.class,
							SimpleMetricsExportAutoConfiguration.class, MigrationMetricsAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + database.url(this.folder),
					"management.endpoints.web.exposure.include=migrations");
	}

	private static MigratorDescriptor endpoint(ApplicationContext context) {
		return context.getBean(MigrationsEndpoint.class)
			.migrations(null)
			.contexts()
			.values()
			.iterator()
			.next()
			.migrations()
			.values()
			.iterator()
			.next();
	}

	private static Status health(ApplicationContext context) {
		return Objects.requireNonNull(context.getBean(HealthIndicator.class).health()).getStatus();
	}

	private static long revisionsRun(ApplicationContext context) {
		return context.getBean(MeterRegistry.class)
			.find("migrate.revision")
			.timers()
			.stream()
			.mapToLong((timer) -> timer.count())
			.sum();
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = Customer.class)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigrateAutoConfiguration.class })
	static class Entities {

	}

}
