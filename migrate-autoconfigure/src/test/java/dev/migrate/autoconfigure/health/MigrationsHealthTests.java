package dev.migrate.autoconfigure.health;

import java.util.List;
import java.util.Map;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

class MigrationsHealthTests {

	private final PostgresServer.Database database = TestDatabases.empty();

	private final ApplicationContextRunner application = TestDatabases.application(this.database)
		.withConfiguration(AutoConfigurations.of(MigrationsHealthContributorAutoConfiguration.class));

	private final ApplicationContextRunner looking = this.application.withPropertyValues("migrate.mode=off");

	@Test
	void isUpWhenEverythingIsApplied() {
		this.application.run((context) -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(health(context).getDetails()).containsEntry("state", MigrationState.UP_TO_DATE)
				.containsEntry("current", List.of("b2"));
		});
	}

	@Test
	void isDownWhenRevisionsArePending() {
		this.looking.run((context) -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
			assertThat(health(context).getDetails()).containsEntry("state", MigrationState.PENDING)
				.containsEntry("pendingCount", 2)
				.containsEntry("pending", List.of("a1", "b2"));
		});
	}

	@Test
	void isUpWhenANewerVersionOfTheApplicationHasMigrated() {
		TestDatabases.with(this.application, revision("a1"), revision("b2<a1")).run((context) -> {
		});
		TestDatabases.with(this.looking, revision("a1")).run((context) -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(health(context).getDetails()).containsEntry("state", MigrationState.AHEAD);
		});
	}

	@Test
	void isDownWhenTheDatabaseIsAheadInAnUnknownWay() {
		this.database.execute("CREATE TABLE migrate_version (version_num varchar(128) PRIMARY KEY)",
				"INSERT INTO migrate_version VALUES ('zz')");
		this.looking.run((context) -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
			assertThat(health(context).getDetails()).containsEntry("state", MigrationState.DIVERGED)
				.containsEntry("unknown", List.of("zz"));
		});
	}

	@Test
	void isDownWhenAStepFailed() {
		ApplicationContextRunner failing = TestDatabases.with(this.looking,
				revision("a1").upgrade("SELECT nonsense").downgrade("SELECT 1"));
		failing.withPropertyValues("migrate.mode=startup").run((context) -> assertThat(context).hasFailed());
		failing.run((context) -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
			assertThat(health(context).getDetails()).containsEntry("state", MigrationState.FAILED)
				.containsEntry("failed", "a1");
		});
	}

	@Test
	void isDownWhenTheDatabaseIs() {
		this.looking
			.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/db?password=secret",
					"spring.datasource.hikari.connection-timeout=250")
			.run((context) -> {
				assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
				assertThat(health(context).getDetails()).containsEntry("state", MigrationState.UNKNOWN)
					.extractingByKey("error")
					.asString()
					.doesNotContain("secret");
			});
	}

	@Test
	void severalMigratorsAreSeveralContributors() {
		this.looking.withBean("first", Migrator.class, () -> Migrator.builder(this.database.dataSource()).build())
			.withBean("second", Migrator.class, () -> Migrator.builder(this.database.dataSource()).build())
			.run((context) -> assertThat(
					context.getBean("migrationsHealthContributor", CompositeHealthContributor.class).stream())
				.extracting(HealthContributors.Entry::name)
				.containsExactlyInAnyOrder("first", "second"));
	}

	@Test
	void backsOffWhenSwitchedOff() {
		this.application.withPropertyValues("management.health.migrations.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(HealthContributor.class));
	}

	@Test
	void backsOffWithoutHealth() {
		this.application.withClassLoader(new FilteredClassLoader(HealthIndicator.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(HealthContributor.class));
	}

	@Test
	void isOverriddenByName() {
		this.application
			.withBean("migrationsHealthIndicator", HealthIndicator.class, () -> () -> Health.unknown().build())
			.run((context) -> assertThat(context.getBeansOfType(HealthContributor.class)).isInstanceOf(Map.class)
				.containsOnlyKeys("migrationsHealthIndicator"));
	}

	private static Health health(AssertableApplicationContext context) {
		Health health = context.getBean(MigrationsHealthIndicator.class).health();
		assertThat(health).isNotNull();
		return health;
	}

}
