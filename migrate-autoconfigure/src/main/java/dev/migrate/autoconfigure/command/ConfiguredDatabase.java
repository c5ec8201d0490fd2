package dev.migrate.autoconfigure.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import dev.migrate.autoconfigure.MigrateProperties;
import dev.migrate.autoconfigure.connection.MigrationDataSources;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * What the properties of an application say of its database, while nothing is started.
 */
final class ConfiguredDatabase {

	// What can be said of the pool of an application without any difference to a session.
	private static final Set<String> HARMLESS = Set.of("url", "username", "password", "driverclassname", "name",
			"generateuniquename", "hikari.poolname", "hikari.maximumpoolsize", "hikari.minimumidle",
			"hikari.connectiontimeout", "hikari.validationtimeout", "hikari.idletimeout", "hikari.maxlifetime",
			"hikari.keepalivetime", "hikari.leakdetectionthreshold", "hikari.initializationfailtimeout",
			"hikari.registermbeans");

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
		return properties(environment).productionProfiles();
	}

	/** Return what the application has configured. */
	static MigrateProperties properties(Environment environment) {
		return Binder.get(environment).bindOrCreate("migrate", MigrateProperties.class);
	}

	/**
	 * Return whether there is a database with nothing said of it but where it is and as
	 * whom to connect.
	 */
	static boolean isPlain(Environment environment) {
		Map<String, String> pool = properties(environment, "spring.datasource");
		return url(environment).isPresent() && environment.getProperty("migrate.enabled", Boolean.class, true)
				&& !environment.containsProperty("spring.main.sources")
				&& properties(environment, "spring.autoconfigure").isEmpty() && isResolved(pool)
				&& isResolved(properties(environment, "migrate"))
				&& pool.keySet()
					.stream()
					.map((name) -> name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT))
					.allMatch(HARMLESS::contains);
	}

	private static Map<String, String> properties(Environment environment, String prefix) {
		return Binder.get(environment).bind(prefix, Bindable.mapOf(String.class, String.class)).orElse(Map.of());
	}

	// What can't be resolved stays as it is.
	private static boolean isResolved(Map<String, String> properties) {
		return properties.values().stream().noneMatch((value) -> value.contains("${"));
	}

	/** Return a data source for it. */
	static DataSource dataSource(Environment environment, MigrateProperties properties) {
		return new MigrationDataSources(() -> null, properties.connectionDetails(), () -> null,
				() -> new EnvironmentConnectionDetails(
						Binder.get(environment).bindOrCreate("spring.datasource", DataSourceProperties.class)))
			.choose();
	}

}
