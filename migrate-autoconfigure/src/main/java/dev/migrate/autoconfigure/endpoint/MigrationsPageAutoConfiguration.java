package dev.migrate.autoconfigure.endpoint;

import dev.migrate.Migrator;
import dev.migrate.autoconfigure.status.StatusObserver;
import dev.migrate.autoconfigure.status.StatusProbe;
import dev.migrate.cli.page.MigrationPage;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** Auto-configuration of the page of the {@link MigrationsEndpoint}. */
@AutoConfiguration(after = MigrationsEndpointAutoConfiguration.class)
@ConditionalOnClass({ Migrator.class, MigrationPage.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnAvailableEndpoint(endpoint = MigrationsEndpoint.class, exposure = EndpointExposure.WEB)
public final class MigrationsPageAutoConfiguration {

	@Bean
	@ConditionalOnBean(MigrationsEndpoint.class)
	@ConditionalOnMissingBean
	MigrationsPageWebExtension migrationsPageWebExtension(ApplicationContext context,
			ObjectProvider<StatusObserver> observers) {
		return new MigrationsPageWebExtension(context, new StatusProbe(observers.orderedStream().toList()));
	}

}
