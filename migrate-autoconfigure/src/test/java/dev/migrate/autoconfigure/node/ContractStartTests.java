package dev.migrate.autoconfigure.node;

import java.time.Duration;
import java.util.List;

import dev.migrate.Migrator;
import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.autoconfigure.endpoint.ContractDescriptor;
import dev.migrate.autoconfigure.endpoint.MigrationsDescriptor.MigratorDescriptor;
import dev.migrate.autoconfigure.endpoint.MigrationsEndpoint;
import dev.migrate.autoconfigure.endpoint.MigrationsEndpointAutoConfiguration;
import dev.migrate.autoconfigure.health.MigrationsHealthContributorAutoConfiguration;
import dev.migrate.autoconfigure.health.MigrationsHealthIndicator;
import dev.migrate.execution.ContractRefusedException;
import dev.migrate.node.Node;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.QueryRows;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A build with a contract revision starts beside one that has not got it. */
@ExtendWith(OutputCaptureExtension.class)
class ContractStartTests {

	private static final RevisionScript BASE = revision("a").upgrade("CREATE TABLE orders (total int, legacy int)");

	private static final RevisionScript CONTRACT = revision("c<b").contracts()
		.upgrade("ALTER TABLE orders DROP COLUMN legacy");

	private static final RevisionScript EXPAND = revision("b<a").upgrade("CREATE TABLE invoices (id int)");

	private final PostgresServer.Database database = TestDatabases.empty();

	private final ApplicationContextRunner before = build(BASE);

	private final ApplicationContextRunner after = build(BASE, EXPAND, CONTRACT);

	private ApplicationContextRunner build(RevisionScript... revisions) {
		return TestDatabases.with(TestDatabases.application(this.database), revisions)
			.withConfiguration(AutoConfigurations.of(MigrationsEndpointAutoConfiguration.class,
					MigrationsHealthContributorAutoConfiguration.class))
			.withPropertyValues("management.endpoints.web.exposure.include=migrations", "migrate.nodes.heartbeat=20ms");
	}

	private void whileTheEarlierBuildIsAlive(Runnable action) {
		this.before.run((earlier) -> {
			await().atMost(Duration.ofMinutes(1)).until(() -> !alive(earlier).isEmpty());
			action.run();
		});
	}

	private static List<Node> alive(ApplicationContext context) {
		return context.getBean(Migrator.class).nodes().alive();
	}

	private List<String> rows() {
		return QueryRows.of(this.database.dataSource(), "SELECT version_num FROM migrate_version");
	}

	@Test
	void startsBesideTheEarlierBuildAndSaysWhatWaits() {
		whileTheEarlierBuildIsAlive(() -> this.after.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(rows()).containsExactly("b");
			Health health = context.getBean(MigrationsHealthIndicator.class).health();
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails().get("waiting")).asString().contains("c waits for 1 node of earlier builds");
			assertThat(context.getBean(MigrationsEndpoint.class).migrations(null).contexts().values())
				.flatExtracting((each) -> each.migrations().values())
				.flatExtracting(MigratorDescriptor::waiting)
				.extracting(ContractDescriptor::revision)
				.containsExactly("c");
		}));
		assertThat(rows()).containsExactly("b");
	}

	@Test
	void contractsByItselfWhenTheEarlierBuildHasEnded() {
		Migrator earlier = Migrator.builder(this.database.dataSource()).source(TestRevisions.of(BASE)).build();
		earlier.upgrade();
		earlier.nodes().beat("earlier");
		this.after.run((context) -> {
			assertThat(rows()).containsExactly("b");
			earlier.nodes().leave("earlier");
			await().atMost(Duration.ofMinutes(1)).until(() -> rows().equals(List.of("c")));
			assertThat(context.getBean(MigrationsHealthIndicator.class).health().getDetails())
				.doesNotContainKey("waiting");
		});
	}

	@Test
	void refusesToStartBesideTheEarlierBuildIfToldSo() {
		whileTheEarlierBuildIsAlive(() -> this.after.withPropertyValues("migrate.contracts=refuse").run((context) -> {
			assertThat(context).getFailure().rootCause().isInstanceOf(ContractRefusedException.class);
			assertThat(rows()).containsExactly("a");
		}));
	}

	@Test
	void whoOnlyValidatesDoesWithoutContracts() {
		whileTheEarlierBuildIsAlive(() -> this.after.run((context) -> {
		}));
		this.after.withPropertyValues("migrate.mode=validate").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(rows()).containsExactly("b");
		});
	}

	@Test
	void isSeenUntilItHasEnded() {
		this.before.run((context) -> await().atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(alive(context)).singleElement()
				.extracting(Node::heads)
				.isEqualTo(List.of(RevisionId.of("a")))));
		assertThat(QueryRows.of(this.database.dataSource(), "SELECT count(*) FROM migrate_version_node"))
			.containsExactly("0");
	}

	@Test
	void isNotSeenWhenDisabled() {
		this.before.withPropertyValues("migrate.nodes.enabled=false")
			.run((context) -> assertThat(alive(context)).isEmpty());
	}

	@Test
	void goesOnWhereItMayNotWrite(CapturedOutput output) {
		this.before.run((context) -> {
		});
		this.before
			.withPropertyValues(
					"spring.datasource.url=" + this.database.url() + "&options=-c%20default_transaction_read_only=on")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				await().atMost(Duration.ofMinutes(1))
					.untilAsserted(
							() -> assertThat(output).containsOnlyOnce("This application can't write that it is alive"));
			});
	}

	@Test
	void aPauseThatIsLongerThanALifeIsRefused() {
		this.before.withPropertyValues("migrate.nodes.heartbeat=60s")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("'migrate.nodes.heartbeat' must be shorter"));
	}

}
