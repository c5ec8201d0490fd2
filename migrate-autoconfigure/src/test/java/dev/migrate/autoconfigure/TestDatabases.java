package dev.migrate.autoconfigure;

import dev.migrate.script.RevisionScript;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Applications on an empty database of a real server. */
public final class TestDatabases {

	private TestDatabases() {
	}

	/** Return an empty database. */
	public static PostgresServer.Database empty() {
		return PostgresServer.newest().createDatabase();
	}

	/** Return an application on a database. */
	public static ApplicationContextRunner application(PostgresServer.Database database) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrateAutoConfiguration.class))
			.withPropertyValues("spring.datasource.url=" + database.url());
	}

	/** Return an application on an empty database. */
	public static ApplicationContextRunner application() {
		return application(empty());
	}

	/** Return an application with these revisions instead of those on the classpath. */
	public static ApplicationContextRunner with(ApplicationContextRunner application, RevisionScript... revisions) {
		return application.withBean("testRevisions", MigratorCustomizer.class,
				() -> (builder) -> builder.source(TestRevisions.of(revisions)));
	}

}
