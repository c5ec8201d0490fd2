package dev.migrate.autoconfigure.endpoint;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import javax.sql.DataSource;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.autoconfigure.endpoint.MigrationsDescriptor.MigratorDescriptor;
import dev.migrate.autoconfigure.endpoint.MigrationsDescriptor.PendingDescriptor;
import dev.migrate.autoconfigure.endpoint.MigrationsDescriptor.RunDescriptor;
import dev.migrate.autoconfigure.endpoint.MigrationsDescriptor.StepDescriptor;
import dev.migrate.autoconfigure.endpoint.RevisionDescriptor.DetailsDescriptor;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.WireProxy;
import dev.migrate.version.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

class MigrationsEndpointTests {

	private final PostgresServer.Database database = TestDatabases.empty();

	private final ApplicationContextRunner application = application(this.database);

	private final ApplicationContextRunner looking = this.application.withPropertyValues("migrate.mode=off");

	private static ApplicationContextRunner application(PostgresServer.Database database) {
		return TestDatabases.application(database)
			.withConfiguration(AutoConfigurations.of(MigrationsEndpointAutoConfiguration.class))
			.withPropertyValues("management.endpoints.web.exposure.include=migrations");
	}

	@Test
	void showsWhereTheDatabaseIs() {
		this.application.run((context) -> {
			MigratorDescriptor migrator = migrator(context, null);
			assertThat(migrator.state()).isEqualTo(MigrationState.UP_TO_DATE);
			assertThat(migrator.current()).containsExactly("b2");
			assertThat(migrator.heads()).containsExactly("b2");
			assertThat(migrator.pending()).isEmpty();
			assertThat(migrator.versionTable()).isEqualTo("migrate_version");
			assertThat(migrator.history()).isNull();
			assertThat(migrator.error()).isNull();
		});
	}

	@Test
	void showsTheLastRun() {
		this.application.run((context) -> {
			RunDescriptor run = Objects.requireNonNull(migrator(context, null).lastRun());
			assertThat(run.applied()).isEqualTo(2);
			assertThat(run.outcome()).isEqualTo(Outcome.DONE);
			assertThat(run.durationMs()).isNotNegative();
			assertThat(run.error()).isNull();
			assertThat(run.by().application()).isEqualTo("application");
		});
	}

	@Test
	void showsWhatIsPending() {
		this.looking.run((context) -> {
			MigratorDescriptor migrator = migrator(context, null);
			assertThat(migrator.state()).isEqualTo(MigrationState.PENDING);
			assertThat(migrator.pending()).first()
				.isEqualTo(new PendingDescriptor("a1", "create customer", List.of(), List.of(), List.of(), true, false,
						"db/revisions/a1_create_customer.sql"));
			assertThat(migrator.pending()).extracting(PendingDescriptor::parents)
				.containsExactly(List.of(), List.of("a1"));
			assertThat(migrator.lastRun()).isNull();
		});
	}

	@Test
	void showsAFailure() {
		ApplicationContextRunner failing = TestDatabases.with(this.looking,
				revision("a1").upgrade("SELECT nonsense").downgrade("SELECT 1"));
		failing.withPropertyValues("migrate.mode=startup").run((context) -> assertThat(context).hasFailed());
		failing.run((context) -> {
			MigratorDescriptor migrator = migrator(context, null);
			assertThat(migrator.state()).isEqualTo(MigrationState.FAILED);
			assertThat(migrator.lastRun()).extracting(RunDescriptor::error).asString().contains("nonsense");
		});
	}

	@Test
	void showsWhatIsUnknown() {
		this.database.execute("CREATE TABLE migrate_version (version_num varchar(128) PRIMARY KEY)",
				"INSERT INTO migrate_version VALUES ('zz')");
		this.looking.run((context) -> {
			assertThat(migrator(context, null).state()).isEqualTo(MigrationState.DIVERGED);
			assertThat(migrator(context, null).unknown()).containsExactly("zz");
		});
	}

	@Test
	void showsTheHistoryOnRequest() {
		this.application.run((context) -> assertThat(migrator(context, 1).history()).singleElement()
			.extracting(StepDescriptor::revision, StepDescriptor::message)
			.containsExactly("b2", "insert a customer"));
	}

	@Test
	void answersWhenTheDatabaseIsDown() {
		this.looking
			.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/db",
					"spring.datasource.hikari.connection-timeout=250")
			.run((context) -> {
				MigratorDescriptor migrator = migrator(context, 5);
				assertThat(migrator.state()).isEqualTo(MigrationState.UNKNOWN);
				assertThat(Objects.requireNonNull(migrator.error()).type()).endsWith("DatabaseUnavailableException");
			});
	}

	@Test
	void answersWhenTheGraphHasFaults() {
		this.looking.withPropertyValues("migrate.locations=broken").run((context) -> {
			MigratorDescriptor migrator = migrator(context, null);
			assertThat(migrator.state()).isEqualTo(MigrationState.UNKNOWN);
			assertThat(Objects.requireNonNull(migrator.error()).message()).contains("nowhere");
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 1000 })
	void takesOneConnectionAndTwoStatements(int history) {
		counting((endpoint) -> endpoint.migrations(history));
	}

	private void counting(Consumer<MigrationsEndpoint> call) {
		try (WireProxy proxy = WireProxy.to(this.database)) {
			application(proxy.through(this.database))
				.withPropertyValues("spring.datasource.type=" + SimpleDriverDataSource.class.getName(),
						"migrate.nodes.enabled=false")
				.run((context) -> {
					proxy.reset();
					call.accept(context.getBean(MigrationsEndpoint.class));
					assertThat(proxy.counts().connections()).isOne();
					// The driver's own statement when it connects is not ours.
					assertThat(proxy.statements())
						.filteredOn((statement) -> !statement.startsWith("SET application_name"))
						.hasSize(2);
				});
		}
	}

	@Test
	void changesNothingInTheSessionOfAPool() {
		this.application
			.withPropertyValues("spring.datasource.hikari.maximum-pool-size=1",
					"spring.datasource.hikari.auto-commit=false")
			.run((context) -> {
				migrator(context, 3);
				try (Connection connection = context.getBean(DataSource.class).getConnection();
						Statement statement = connection.createStatement()) {
					assertThat(connection.getAutoCommit()).isFalse();
					assertThat(statement.execute("SELECT 1")).isTrue();
				}
			});
	}

	@Test
	void showsOneRevision() {
		this.application.run((context) -> {
			DetailsDescriptor details = details(context, "b2");
			assertThat(details.state()).isEqualTo(RevisionState.APPLIED);
			assertThat(details.message()).isEqualTo("insert a customer");
			assertThat(details.parents()).containsExactly("a1");
			assertThat(details.history()).extracting(StepDescriptor::outcome).containsExactly(Outcome.DONE);
			assertThat(details.error()).isNull();
		});
	}

	@Test
	void showsThatARevisionIsPending() {
		this.application.withPropertyValues("migrate.target=a1").run((context) -> {
			assertThat(details(context, "a1").state()).isEqualTo(RevisionState.APPLIED);
			assertThat(details(context, "b2").state()).isEqualTo(RevisionState.PENDING);
			assertThat(details(context, "b2").history()).isEmpty();
		});
	}

	@Test
	void showsThatARevisionFailed() {
		ApplicationContextRunner failing = TestDatabases.with(this.looking,
				revision("a1").upgrade("SELECT nonsense").downgrade("SELECT 1"), revision("b2<a1"));
		failing.withPropertyValues("migrate.mode=startup").run((context) -> assertThat(context).hasFailed());
		failing.run((context) -> {
			assertThat(details(context, "a1").state()).isEqualTo(RevisionState.FAILED);
			assertThat(details(context, "a1").history()).first().extracting(StepDescriptor::error).isNotNull();
			assertThat(details(context, "b2").state()).isEqualTo(RevisionState.PENDING);
		});
	}

	@Test
	void showsARevisionThatOnlyTheDatabaseHas() {
		TestDatabases.with(this.application, revision("a1"), revision("b2<a1"), revision("c3<b2"), revision("d4<c3"))
			.run((context) -> assertThat(details(context, "d4").state()).isEqualTo(RevisionState.APPLIED));
		this.application.run((context) -> {
			assertThat(details(context, "b2").state()).isEqualTo(RevisionState.APPLIED);
			assertThat(details(context, "c3").state()).isEqualTo(RevisionState.UNKNOWN);
			assertThat(details(context, "c3").history()).hasSize(1);
			assertThat(details(context, "d4").state()).isEqualTo(RevisionState.APPLIED);
			assertThat(details(context, "d4").location()).isNull();
		});
	}

	@Test
	void hasNothingToShowForARevisionThatNobodyHas() {
		this.application
			.run((context) -> assertThat(context.getBean(MigrationsEndpoint.class).revision("zz")).isNull());
	}

	@Test
	void showsOneRevisionWithOneConnectionAndTwoStatements() {
		counting((endpoint) -> endpoint.revision("b2"));
		counting((endpoint) -> endpoint.revision("zz"));
	}

	@Test
	void showsOneRevisionWithoutItsStateWhenTheDatabaseIsDown() {
		this.looking
			.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/db",
					"spring.datasource.hikari.connection-timeout=250")
			.run((context) -> {
				DetailsDescriptor details = details(context, "b2");
				assertThat(details.state()).isEqualTo(RevisionState.UNKNOWN);
				assertThat(details.message()).isEqualTo("insert a customer");
				assertThat(Objects.requireNonNull(details.error()).type()).endsWith("DatabaseUnavailableException");
				assertThat(details(context, "zz").error()).isEqualTo(details.error());
			});
	}

	@Test
	void showsTheFaultsOfTheGraphAndTheHistoryOfARevision() {
		this.application.run((context) -> assertThat(context).hasNotFailed());
		this.looking.withPropertyValues("migrate.locations=broken").run((context) -> {
			DetailsDescriptor details = details(context, "b2");
			assertThat(details.state()).isEqualTo(RevisionState.UNKNOWN);
			assertThat(Objects.requireNonNull(details.error()).message()).contains("nowhere");
			assertThat(details.error()).isEqualTo(migrator(context, null).error());
			assertThat(details.history()).hasSize(1);
		});
	}

	@Test
	void showsTheFaultsOfTheGraphWhenTheDatabaseIsDownAsWell() {
		this.looking
			.withPropertyValues("migrate.locations=broken", "spring.datasource.url=jdbc:postgresql://localhost:1/db",
					"spring.datasource.hikari.connection-timeout=250")
			.run((context) -> assertThat(Objects.requireNonNull(details(context, "b2").error()).message())
				.contains("nowhere"));
	}

	@Test
	void showsTheMigrationsOfParents() {
		TestDatabases.application(this.database)
			.run((parent) -> new ApplicationContextRunner().withParent(parent)
				.withUserConfiguration(MigrationsEndpointAutoConfiguration.class)
				.withBean("own", Migrator.class, () -> Migrator.builder(this.database.dataSource()).build())
				.withPropertyValues("management.endpoints.web.exposure.include=migrations")
				.run((context) -> {
					Map<String, MigrationsDescriptor.ContextDescriptor> contexts = context
						.getBean(MigrationsEndpoint.class)
						.migrations(null)
						.contexts();
					assertThat(contexts).hasSize(2);
					assertThat(contexts.values()).flatExtracting((descriptor) -> descriptor.migrations().keySet())
						.containsExactly("own", "migrator");
				}));
	}

	@Test
	void backsOffWhenNotExposed() {
		this.looking.withPropertyValues("management.endpoints.web.exposure.exclude=migrations")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
	}

	@Test
	void backsOffWithoutAMigrator() {
		this.looking.withPropertyValues("migrate.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
	}

	@Test
	void backsOffWithoutTheActuator() {
		this.looking.withClassLoader(new FilteredClassLoader(ConditionalOnAvailableEndpoint.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsEndpoint.class));
	}

	private static MigratorDescriptor migrator(AssertableApplicationContext context, @Nullable Integer history) {
		return only(only(context.getBean(MigrationsEndpoint.class).migrations(history).contexts()).migrations());
	}

	private static DetailsDescriptor details(AssertableApplicationContext context, String revision) {
		RevisionDescriptor answer = context.getBean(MigrationsEndpoint.class).revision(revision);
		return only(only(Objects.requireNonNull(answer).contexts()).migrations());
	}

	private static <T> T only(Map<String, T> map) {
		assertThat(map).hasSize(1);
		return map.values().iterator().next();
	}

}
