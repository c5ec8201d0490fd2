package dev.migrate.autoconfigure;

import java.util.UUID;

import javax.sql.DataSource;

import dev.migrate.Migrator;
import dev.migrate.autoconfigure.backfill.BackfillWorker;
import dev.migrate.autoconfigure.beans.BeanRevisionFactory;
import dev.migrate.autoconfigure.beans.LazyRevisionBeans;
import dev.migrate.autoconfigure.beans.RevisionBeans;
import dev.migrate.autoconfigure.beans.RevisionRuntimeHints;
import dev.migrate.autoconfigure.connection.MigrateConnectionDetails;
import dev.migrate.autoconfigure.connection.MigrateDataSource;
import dev.migrate.autoconfigure.connection.MigrationDataSources;
import dev.migrate.autoconfigure.event.MigrationEventPublisher;
import dev.migrate.autoconfigure.node.NodeHeartbeat;
import dev.migrate.autoconfigure.status.BackfillObserver;
import dev.migrate.autoconfigure.startup.BackgroundMigration;
import dev.migrate.autoconfigure.startup.DeferredContracts;
import dev.migrate.autoconfigure.startup.MigrationInitializer;
import dev.migrate.execution.MigrationListener;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of a {@link Migrator} for the database of an application, and of the
 * run that leads this database to its heads before anything uses it.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@ConditionalOnClass(Migrator.class)
@ConditionalOnBooleanProperty(name = "migrate.enabled", matchIfMissing = true)
@Conditional(MigrateAutoConfiguration.DatabaseCondition.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
@ImportRuntimeHints(RevisionRuntimeHints.class)
public final class MigrateAutoConfiguration {

	@Bean
	MigrateSchemaManagementProvider migrateSchemaManagementProvider(ObjectProvider<Migrator> migrators) {
		return new MigrateSchemaManagementProvider(migrators);
	}

	/** Everything for a migrator that is not the user's own. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingBean(Migrator.class)
	@EnableConfigurationProperties(MigrateProperties.class)
	static class MigratorConfiguration {

		@Bean
		static LazyRevisionBeans lazyRevisionBeans() {
			return new LazyRevisionBeans();
		}

		@Bean
		@ConditionalOnMissingBean(MigrateConnectionDetails.class)
		PropertiesMigrateConnectionDetails migrateConnectionDetails(MigrateProperties properties) {
			return new PropertiesMigrateConnectionDetails(properties);
		}

		@Bean
		MigrationEventPublisher migrationEventPublisher(ApplicationContext context) {
			return new MigrationEventPublisher(context);
		}

		@Bean
		Migrator migrator(MigrateProperties properties, MigrateConnectionDetails details,
				@MigrateDataSource ObjectProvider<DataSource> marked, ObjectProvider<DataSource> main,
				ObjectProvider<JdbcConnectionDetails> mainDetails, Environment environment,
				ObjectProvider<BuildProperties> build, ConfigurableListableBeanFactory beanFactory,
				ObjectProvider<MigrationListener> listeners, ObjectProvider<MigratorCustomizer> customizers) {
			MigrationDataSources dataSources = new MigrationDataSources(marked::getIfAvailable, details,
					main::getIfUnique, mainDetails::getIfAvailable);
			Migrator.Builder builder = Migrator.builder(dataSources.choose())
				.options(properties.options(ApplicationIdentity.of(environment, build, beanFactory)))
				.revisionClasses(new RevisionBeans(beanFactory).classes())
				.revisionFactory(new BeanRevisionFactory(beanFactory));
			if (beanFactory.getBeanClassLoader() != null) {
				builder.classLoader(beanFactory.getBeanClassLoader());
			}
			listeners.orderedStream().forEach(builder::listener);
			customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
			return builder.build();
		}

		@Bean
		@ConditionalOnMissingBean
		MigrationInitializer migrationInitializer(Migrator migrator, MigrateProperties properties) {
			return new MigrationInitializer(properties.contracts().on(migrator), properties.mode(),
					properties.onAhead(), properties.target());
		}

		// A start that fails says why, and not first that it can't say it is alive.
		@Bean
		NodeHeartbeat nodeHeartbeat(Migrator migrator, MigrationInitializer initializer, MigrateProperties properties) {
			return new NodeHeartbeat(migrator, properties.nodes().enabled(), properties.nodes().heartbeat(),
					UUID.randomUUID().toString());
		}

		@Bean
		@ConditionalOnMissingBean
		DeferredContracts deferredContracts(MigrationInitializer initializer, MigrateProperties properties) {
			return new DeferredContracts(initializer, properties.nodes().heartbeat());
		}

		@Bean
		@ConditionalOnMissingBean
		BackfillWorker backfillWorker(Migrator migrator, MigrateProperties properties,
				ObjectProvider<BackfillObserver> observers) {
			return new BackfillWorker(migrator, properties.backfill().enabled(), properties.backfill().pollInterval(),
					observers.orderedStream().toList());
		}

		// What keeps the state of the application comes first: it hears of a change
		// before
		// the migration does, which may change it again.
		@Bean
		BackgroundMigration backgroundMigration(MigrationInitializer initializer, MigrateProperties properties,
				ObjectProvider<ApplicationAvailability> availability, ApplicationContext context) {
			availability.ifAvailable((kept) -> {
			});
			return new BackgroundMigration(initializer, properties.mode(), context);
		}

	}

	/** There may be a database, even if the application itself uses it in another way. */
	static final class DatabaseCondition extends AnyNestedCondition {

		DatabaseCondition() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnBean(DataSource.class)
		static final class DataSourceBean {

		}

		@ConditionalOnBean(JdbcConnectionDetails.class)
		static final class JdbcConnectionDetailsBean {

		}

		@ConditionalOnBean(MigrateConnectionDetails.class)
		static final class MigrateConnectionDetailsBean {

		}

		@ConditionalOnProperty("migrate.url")
		static final class UrlProperty {

		}

	}

}
