package dev.migrate.autoconfigure.command;

import java.util.List;
import java.util.Optional;

import dev.migrate.autoconfigure.MigrateProperties;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * What the properties of an application say of its database, while nothing is started.
 */
final class ConfiguredDatabase {

	private ConfiguredDatabase() {
	}

	/** Return the JDBC URL of the migrations, else that of the application. */
	static Optional<String> url(Environment environment) {
		return Optional.ofNullable(environment.getProperty("migrate.url"))
			.filter(StringUtils::hasText)
			.or(() -> Optional.ofNullable(environment.getProperty("spring.datasource.url")))
			.filter(StringUtils::hasText);
	}

	/** Return the profiles that mark a database as one of production. */
	static List<String> productionProfiles(Environment environment) {
		return Binder.get(environment).bindOrCreate("migrate", MigrateProperties.class).productionProfiles();
	}

}
