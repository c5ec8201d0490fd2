package dev.migrate.autoconfigure.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.MigrateProperties;
import dev.migrate.cli.command.CommandHost;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The properties of an application, of which nothing else is started.
 *
 * @param options what it has configured
 * @param profiles its active profiles
 * @param productionProfiles the profiles that mark a database as one of production
 * @param url the JDBC URL that it has configured
 * @param migrator knows its revisions, and its database if the command asks for it
 */
record EnvironmentHost(MigrateOptions options, List<String> profiles, List<String> productionProfiles,
		Optional<String> url, Migrator migrator) implements CommandHost {

	/** Return one with the revisions, but no database. */
	static EnvironmentHost withRevisions(ConfigurableEnvironment environment, SpringApplication application) {
		return of(environment, application, ConfiguredDatabase.properties(environment), Migrator.builder());
	}

	/** Return one with the database that the properties name. */
	static EnvironmentHost withDatabase(ConfigurableEnvironment environment, SpringApplication application) {
		MigrateProperties properties = ConfiguredDatabase.properties(environment);
		return of(environment, application, properties,
				Migrator.builder(ConfiguredDatabase.dataSource(environment, properties)));
	}

	private static EnvironmentHost of(ConfigurableEnvironment environment, SpringApplication application,
			MigrateProperties properties, Migrator.Builder builder) {
		MigrateOptions options = properties.options(environment, application.getMainApplicationClass());
		return new EnvironmentHost(options, List.of(environment.getActiveProfiles()), properties.productionProfiles(),
				ConfiguredDatabase.url(environment),
				builder.options(options).classLoader(application.getClassLoader()).build());
	}

	@Override
	public Path directory() {
		return Path.of("").toAbsolutePath();
	}

}
