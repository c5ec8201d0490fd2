package dev.migrate.autoconfigure.startup;

import dev.migrate.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.autoconfigure.MigratorCustomizer;
import dev.migrate.testing.TestRevisions;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static dev.migrate.testing.TestRevisions.revision;

/** An application whose migration takes a while. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigrateAutoConfiguration.class })
class SlowApplication {

	public static void main(String[] args) {
		SpringApplication.run(SlowApplication.class, args);
	}

	@Bean
	MigratorCustomizer slow() {
		return (builder) -> builder.source(TestRevisions.of(revision("a1").upgrade("CREATE TABLE done (id int)"),
				revision("b2<a1").upgrade("CREATE TABLE undone (id int)", "SELECT pg_sleep(60)")));
	}

}
