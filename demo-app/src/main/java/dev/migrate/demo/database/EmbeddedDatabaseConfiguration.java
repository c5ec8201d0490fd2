package dev.migrate.demo.database;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseGiven.class)
class EmbeddedDatabaseConfiguration {

	@Bean
	EmbeddedDatabase embeddedDatabase(@Value("${demo.data-directory:}") String dataDirectory) {
		Path directory = StringUtils.hasText(dataDirectory) ? Path.of(dataDirectory) : besideApplication();
		return EmbeddedDatabase.start(directory.toAbsolutePath().normalize());
	}

	/**
	 * In a checkout, this is {@code demo-app/target}, whether a jar runs or classes do.
	 */
	private static Path besideApplication() {
		Path home = new ApplicationHome(EmbeddedDatabaseConfiguration.class).getDir().toPath();
		return (home.endsWith("classes") ? home.resolveSibling("database") : home.resolve("database"));
	}

}
