package dev.migrate.autoconfigure.endpoint;

import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.cli.page.MigrationPage;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationsPageTests {

	private final PostgresServer.Database database = TestDatabases.empty();

	private final ApplicationContextRunner application = TestDatabases.application(this.database)
		.withConfiguration(
				AutoConfigurations.of(MigrationsEndpointAutoConfiguration.class, MigrationsPageAutoConfiguration.class))
		.withPropertyValues("management.endpoints.web.exposure.include=migrations");

	@Test
	void showsWhatWaits() {
		this.application.withPropertyValues("migrate.mode=off")
			.run((context) -> assertThat(context.getBean(MigrationsPageWebExtension.class).page().getBody())
				.contains("badge s-pending", "2 pending of 2 revisions", "class=\"pending\""));
	}

	@Test
	void showsTheRevisionsWhenTheDatabaseIsDown() {
		this.application.withPropertyValues("migrate.mode=off", "migrate.nodes.enabled=false").run((context) -> {
			PostgresServer.newest().drop(this.database);
			assertThat(context.getBean(MigrationsPageWebExtension.class).page().getBody())
				.contains("badge s-unknown", "does not exist", "create customer")
				.doesNotContain("class=\"applied\"><details");
		});
	}

	@Test
	void backsOffWithoutTheCommands() {
		this.application.withClassLoader(new FilteredClassLoader(MigrationPage.class))
			.run((context) -> assertThat(context).hasSingleBean(MigrationsEndpoint.class)
				.doesNotHaveBean(MigrationsPageWebExtension.class));
	}

	@Test
	void backsOffWhereTheEndpointIsNotOnTheWeb() {
		this.application
			.withPropertyValues("management.endpoints.web.exposure.include=health",
					"management.endpoints.jmx.exposure.include=migrations", "spring.jmx.enabled=true")
			.run((context) -> assertThat(context).hasSingleBean(MigrationsEndpoint.class)
				.doesNotHaveBean(MigrationsPageWebExtension.class));
	}

}
