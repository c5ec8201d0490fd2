package dev.migrate.autoconfigure.startup;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import dev.migrate.Migrator;
import dev.migrate.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.autoconfigure.startup.customer.Customer;
import dev.migrate.testing.PostgresServer;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.Scheduler;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.session.autoconfigure.SessionAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;
import org.springframework.boot.test.context.assertj.ApplicationContextAssertProvider;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseInitializationOrderTests {

	private final PostgresServer.Database database = TestDatabases.empty();

	private final ApplicationContextRunner application = TestDatabases.application(this.database);

	@Test
	void jpaValidatesTheSchemaThatMigrationsMade() {
		this.application.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withUserConfiguration(Entities.class)
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				EntityManagerFactory factory = context.getBean(EntityManagerFactory.class);
				String name = factory
					.callInTransaction((EntityManager entities) -> entities.find(Customer.class, 1L).getName());
				assertThat(name).isEqualTo("Ada");
			});
	}

	@Test
	void jpaFindsNoSchemaWhenMigrationsAreOff() {
		this.application.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withUserConfiguration(Entities.class)
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate", "migrate.mode=off")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("missing table"));
	}

	@Test
	void jpaThatStartsInTheBackgroundWaitsAsWell() {
		this.application.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withUserConfiguration(Entities.class)
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate", "spring.jpa.bootstrap=async")
			.withBean("applicationTaskExecutor", SimpleAsyncTaskExecutor.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(EntityManagerFactory.class).getMetamodel().getEntities()).hasSize(1);
			});
	}

	@Test
	void jdbcWaits() {
		this.application
			.withConfiguration(
					AutoConfigurations.of(JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class))
			.run((context) -> {
				assertThat(dependsOn(context, JdbcTemplate.class)).containsExactlyInAnyOrder("migrator",
						"migrationInitializer");
				assertThat(dependsOn(context, JdbcClient.class)).contains("migrationInitializer");
			});
	}

	@Test
	void jooqWaits() {
		this.application.withBean(DSLContext.class, () -> DSL.using(SQLDialect.POSTGRES))
			.run((context) -> assertThat(dependsOn(context, DSLContext.class)).containsExactlyInAnyOrder("migrator",
					"migrationInitializer"));
	}

	@Test
	void quartzWaits() {
		this.application.withConfiguration(AutoConfigurations.of(QuartzAutoConfiguration.class))
			.run((context) -> assertThat(dependsOn(context, Scheduler.class)).contains("migrationInitializer"));
	}

	@Test
	void sessionsWait() {
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					DataSourceTransactionManagerAutoConfiguration.class, SessionAutoConfiguration.class,
					JdbcSessionAutoConfiguration.class, MigrateAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + this.database.url())
			.run((context) -> assertThat(dependsOn(context, JdbcIndexedSessionRepository.class))
				.contains("migrationInitializer"));
	}

	@Test
	void whoeverADetectorNamesWaits(@TempDir Path directory) throws IOException {
		Path factories = Files.createDirectories(directory.resolve("META-INF")).resolve("spring.factories");
		Files.writeString(factories,
				DependsOnDatabaseInitializationDetector.class.getName() + "=" + BuilderDetector.class.getName());
		try (URLClassLoader classLoader = new URLClassLoader(new URL[] { directory.toUri().toURL() },
				getClass().getClassLoader())) {
			this.application.withClassLoader(classLoader)
				.withBean(StringBuilder.class)
				.run((context) -> assertThat(dependsOn(context, StringBuilder.class))
					.containsExactlyInAnyOrder("migrator", "migrationInitializer"));
		}
	}

	@Test
	void whoeverSaysSoWaits() {
		this.application.withUserConfiguration(Waiting.class)
			.run((context) -> assertThat(context.getBean(AtomicBoolean.class)).isTrue());
	}

	@Test
	void scriptsRunAfterMigrations() {
		this.application.withConfiguration(AutoConfigurations.of(DataSourceInitializationAutoConfiguration.class))
			.withPropertyValues("spring.sql.init.mode=always", "spring.sql.init.data-locations=classpath:data-test.sql")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(this.database.dataSource()
					.getConnection()
					.createStatement()
					.executeQuery("SELECT 1 FROM customer WHERE name = 'Emmy'")
					.next()).isTrue();
			});
	}

	@Test
	void flywayRunsBeforeMigrations() {
		this.application.withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class))
			.withBean(FlywayMigrationStrategy.class, () -> (flyway) -> {
			})
			.run((context) -> assertThat(
					context.getSourceApplicationContext().getBeanFactory().getBeanDefinition("migrator").getDependsOn())
				.contains("flywayInitializer"));
	}

	@Test
	void r2dbcWaits() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, R2dbcAutoConfiguration.class,
					MigrateAutoConfiguration.class))
			.withUserConfiguration(Reactive.class)
			.withPropertyValues("migrate.url=" + this.database.url(), "test.port=" + this.database.port(),
					"test.database=" + this.database.name())
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(Migrator.class);
				assertThat(context.getBean("names")).isEqualTo(List.of("Ada"));
				assertThat(dependsOn(context, R2dbcEntityTemplate.class)).contains("migrationInitializer");
			});
	}

	private static String[] dependsOn(
			ApplicationContextAssertProvider<? extends ConfigurableApplicationContext> context, Class<?> type) {
		String[] names = context.getBeanNamesForType(type);
		assertThat(names).hasSize(1);
		String[] dependsOn = context.getSourceApplicationContext()
			.getBeanFactory()
			.getBeanDefinition(names[0].replace("&", ""))
			.getDependsOn();
		return (dependsOn != null) ? dependsOn : new String[0];
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = Customer.class)
	static class Entities {

	}

	/** As those that Spring Batch, Session and Quartz come with. */
	static class BuilderDetector extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

		@Override
		protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
			return Set.of(StringBuilder.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Waiting {

		@Bean
		@DependsOnDatabaseInitialization
		AtomicBoolean migrated(DataSource dataSource) {
			return new AtomicBoolean(!new JdbcTemplate(dataSource).queryForList("SELECT name FROM customer").isEmpty());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Reactive {

		// Declared first, so that only its dependencies can make migrations run before
		// it.
		@Bean
		List<String> names(DatabaseClient client) {
			return client.sql("SELECT name FROM customer").mapValue(String.class).all().toStream().toList();
		}

		@Bean
		DatabaseClient databaseClient(ConnectionFactory connections) {
			return DatabaseClient.create(connections);
		}

		@Bean
		R2dbcEntityTemplate entities(ConnectionFactory connections) {
			return new R2dbcEntityTemplate(connections);
		}

		@Bean
		ConnectionFactory connections(Environment environment) {
			return ConnectionFactories.get("r2dbc:postgresql://postgres@localhost:%s/%s"
				.formatted(environment.getProperty("test.port"), environment.getProperty("test.database")));
		}

	}

}
