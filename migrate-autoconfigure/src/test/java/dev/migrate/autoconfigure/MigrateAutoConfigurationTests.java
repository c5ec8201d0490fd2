package dev.migrate.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.connection.MissingDataSourceException;
import dev.migrate.autoconfigure.startup.AheadPolicy;
import dev.migrate.autoconfigure.startup.MigrationInitializer;
import dev.migrate.autoconfigure.startup.MigrationMode;
import dev.migrate.script.MissingLocationException;
import dev.migrate.testing.PostgresServer;
import dev.migrate.version.RunIdentity;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class MigrateAutoConfigurationTests {

	private final PostgresServer.Database database = TestDatabases.empty();

	private final ApplicationContextRunner application = TestDatabases.application(this.database);

	@Test
	void migratesTheMainDatabase() {
		this.application.run((context) -> {
			assertThat(context).hasSingleBean(Migrator.class).hasSingleBean(MigrationInitializer.class);
			assertThat(context.getBean(Migrator.class).status().state()).isEqualTo(MigrationState.UP_TO_DATE);
			assertThat(new JdbcTemplate(context.getBean(DataSource.class)).queryForObject("SELECT name FROM customer",
					String.class))
				.isEqualTo("Ada");
		});
	}

	@Test
	void migratesWithAPoolOfOneConnection() {
		this.application
			.withPropertyValues("spring.datasource.hikari.maximum-pool-size=1",
					"spring.datasource.hikari.connection-timeout=2000")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(Migrator.class).status().state()).isEqualTo(MigrationState.UP_TO_DATE);
			});
	}

	@Test
	void backsOffWhenDisabled() {
		this.application.withPropertyValues("migrate.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(Migrator.class)
				.doesNotHaveBean(MigrationInitializer.class)
				.doesNotHaveBean(SchemaManagementProvider.class));
	}

	@Test
	void backsOffWithoutTheEngine() {
		this.application.withClassLoader(new FilteredClassLoader(Migrator.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationInitializer.class));
	}

	@Test
	void backsOffWithoutADatabase() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Migrator.class));
	}

	@Test
	void isOverriddenByAMigratorOfTheUser() {
		this.application.withUserConfiguration(OwnMigrator.class)
			.run((context) -> assertThat(context).hasSingleBean(Migrator.class)
				.hasBean("ownMigrator")
				.doesNotHaveBean(MigrationInitializer.class));
	}

	@Test
	void isOverriddenByAnInitializerOfTheUser() {
		this.application.withUserConfiguration(OwnInitializer.class).run((context) -> {
			assertThat(context).hasSingleBean(MigrationInitializer.class).hasBean("ownInitializer");
			assertThat(context.getBean(Migrator.class).status().current()).extracting("value").containsExactly("a1");
		});
	}

	@Test
	void failsForAnUnknownProperty() {
		this.application.withPropertyValues("migrate.locatoins=db/revisions")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(UnboundConfigurationPropertiesException.class)
				.hasMessageContaining("migrate.locatoins"));
	}

	@Test
	void failsWhenSeveralDataSourcesCouldBeMeant() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
			.withBean("first", DataSource.class, DriverManagerDataSource::new)
			.withBean("second", DataSource.class, DriverManagerDataSource::new)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(MissingDataSourceException.class));
	}

	@Test
	void failsForALocationThatDoesNotExist() {
		this.application.withPropertyValues("migrate.locations=classpath:nowhere")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(MissingLocationException.class)
				.hasMessageContaining("classpath:nowhere"));
	}

	@Test
	void optionsReachTheDatabase() {
		this.application
			.withPropertyValues("migrate.version-table=alembic_version", "migrate.history-table=steps",
					"migrate.schema=public", "migrate.target=a1")
			.run((context) -> {
				JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));
				assertThat(jdbc.queryForList("SELECT version_num FROM public.alembic_version", String.class))
					.containsExactly("a1");
				assertThat(jdbc.queryForList("SELECT revision FROM public.steps", String.class)).containsExactly("a1");
			});
	}

	@Test
	void theHistoryNamesTheApplication() {
		this.application.withPropertyValues("spring.application.name=shop", "spring.application.version=1.2.3")
			.run((context) -> assertThat(lastRunBy(context.getBean(Migrator.class)))
				.extracting(RunIdentity::application, RunIdentity::applicationVersion)
				.containsExactly("shop", "1.2.3"));
	}

	@Test
	void theHistoryNamesTheApplicationAsItIsToldTo() {
		this.application.withPropertyValues("spring.application.name=shop", "migrate.application=orders")
			.run((context) -> assertThat(lastRunBy(context.getBean(Migrator.class)).application()).isEqualTo("orders"));
	}

	@Test
	void theHistoryNamesTheClassOfAnApplicationWithoutAName() {
		this.application.withUserConfiguration(Shop.class)
			.run((context) -> assertThat(lastRunBy(context.getBean(Migrator.class)).application()).isEqualTo("Shop"));
	}

	@Test
	void theHistoryCallsAnApplicationSoThatNothingIsKnownOf() {
		this.application.run((context) -> assertThat(lastRunBy(context.getBean(Migrator.class)).application())
			.isEqualTo("application"));
	}

	private static RunIdentity lastRunBy(Migrator migrator) {
		return migrator.history(1).get(0).by();
	}

	@Test
	void managesTheSchemaOfItsDataSourceOnly() {
		this.application.run((context) -> {
			DataSource main = context.getBean(DataSource.class);
			SchemaManagementProvider provider = context.getBean(SchemaManagementProvider.class);
			assertThat(provider.getSchemaManagement(main)).isEqualTo(SchemaManagement.MANAGED);
			assertThat(provider.getSchemaManagement(new DelegatingDataSource(main)))
				.isEqualTo(SchemaManagement.MANAGED);
			assertThat(provider.getSchemaManagement(this.database.dataSource())).isEqualTo(SchemaManagement.UNMANAGED);
		});
	}

	@Test
	void managesTheSchemaOfTheDataSourceWhoseDatabaseItMigratesAsAnotherUser() {
		String owner = "owner_" + this.database.name();
		this.database.execute("CREATE ROLE %s LOGIN SUPERUSER".formatted(owner));
		this.application
			.withPropertyValues("spring.datasource.url=" + this.database.url().replace("?user=postgres", ""),
					"spring.datasource.username=postgres", "migrate.user=" + owner)
			.run((context) -> {
				DataSource main = context.getBean(DataSource.class);
				assertThat(context.getBean(SchemaManagementProvider.class).getSchemaManagement(main))
					.isEqualTo(SchemaManagement.MANAGED);
				assertThat(new JdbcTemplate(main)
					.queryForObject("SELECT tableowner FROM pg_tables WHERE tablename = 'customer'", String.class))
					.isEqualTo(owner);
			});
	}

	@SpringBootConfiguration
	static class Shop {

		@Bean
		String unrelated() {
			return "unrelated";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnMigrator {

		@Bean
		Migrator ownMigrator(DataSource dataSource) {
			return Migrator.builder(dataSource).build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnInitializer {

		@Bean
		MigrationInitializer ownInitializer(Migrator migrator) {
			return new MigrationInitializer(migrator, MigrationMode.STARTUP, AheadPolicy.FAIL, List.of("a1"));
		}

	}

}
