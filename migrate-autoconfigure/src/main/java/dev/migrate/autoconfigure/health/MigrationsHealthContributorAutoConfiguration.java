package dev.migrate.autoconfigure.health;

import java.util.Map;

import dev.migrate.Migrator;
import dev.migrate.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.autoconfigure.status.StatusObserver;
import dev.migrate.autoconfigure.status.StatusProbe;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Auto-configuration of the health of migrations. */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@ConditionalOnClass({ HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(Migrator.class)
@ConditionalOnEnabledHealthIndicator("migrations")
public final class MigrationsHealthContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = { "migrationsHealthIndicator", "migrationsHealthContributor" })
	HealthContributor migrationsHealthContributor(Map<String, Migrator> migrators,
			ObjectProvider<StatusObserver> observers) {
		StatusProbe probe = new StatusProbe(observers.orderedStream().toList());
		return (migrators.size() == 1) ? new MigrationsHealthIndicator(migrators.values().iterator().next(), probe)
				: CompositeHealthContributor.fromMap(migrators,
						(migrator) -> new MigrationsHealthIndicator(migrator, probe));
	}

}
