package dev.migrate.autoconfigure.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.MigrateProperties;
import dev.migrate.cli.command.CommandHost;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The properties of an application, of which nothing else is started.
 *
 * @param options what it has configured
 * @param profiles its active profiles
 * @param productionProfiles the profiles that mark a database as one of production
 * @param url the JDBC URL that it has configured
 * @param migrator knows its revisions, but no database
 */
record EnvironmentHost(MigrateOptions options, List<String> profiles, List<String> productionProfiles,
		Optional<String> url, Migrator migrator) implements CommandHost {

	static EnvironmentHost of(ConfigurableEnvironment environment, SpringApplication application) {
		MigrateOptions options = Binder.get(environment)
			.bindOrCreate("migrate", MigrateProperties.class)
			.options(environment, application.getMainApplicationClass());
		Migrator migrator = Migrator.builder().options(options).classLoader(application.getClassLoader()).build();
		return new EnvironmentHost(options, List.of(environment.getActiveProfiles()),
				ConfiguredDatabase.productionProfiles(environment), ConfiguredDatabase.url(environment), migrator);
	}

	@Override
	public Path directory() {
		return Path.of("").toAbsolutePath();
	}

}
