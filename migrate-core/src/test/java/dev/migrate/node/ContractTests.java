package dev.migrate.node;

import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.execution.ContractPolicy;
import dev.migrate.execution.ContractRefusedException;
import dev.migrate.execution.MigrationReport;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.QueryRows;
import dev.migrate.testing.SqliteFile;
import dev.migrate.testing.TestRevisions;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A contract revision and the applications that are alive, on each database. */
class ContractTests {

	private static final SqliteFile SQLITE = SqliteFile.create();

	private static final RevisionScript BASE = revision("a").upgrade("CREATE TABLE orders (total int, legacy int)")
		.downgrade("DROP TABLE orders");

	private static final RevisionScript EXPAND = revision("b<a").upgrade("CREATE TABLE invoices (id int)")
		.downgrade("DROP TABLE invoices");

	private static final RevisionScript CONTRACT = revision("c<b").contracts()
		.upgrade("ALTER TABLE orders DROP COLUMN legacy")
		.downgrade("ALTER TABLE orders ADD COLUMN legacy int");

	@AfterAll
	static void delete() {
		SQLITE.close();
	}

	static Stream<DataSource> databases() {
		JdbcDataSource h2 = new JdbcDataSource();
		h2.setURL("jdbc:h2:mem:contract;DB_CLOSE_DELAY=-1");
		return Stream.of(PostgresServer.newest().createDatabase().dataSource(),
				MariaDbServer.shared().createDatabase().dataSource(), h2, SQLITE.dataSource());
	}

	private static Migrator build(DataSource dataSource, RevisionScript... revisions) {
		return Migrator.builder(dataSource).source(TestRevisions.of(revisions)).build();
	}

	private static List<RevisionId> ids(String... ids) {
		return Stream.of(ids).map(RevisionId::of).toList();
	}

	private static void clear(DataSource dataSource) {
		Migrator all = build(dataSource, BASE, EXPAND, CONTRACT);
		all.nodes().alive().forEach((node) -> all.nodes().leave(node.instance()));
		all.downgrade("base");
	}

	@ParameterizedTest
	@MethodSource("databases")
	void aRunIsRefusedWhileAnEarlierBuildIsAlive(DataSource dataSource) {
		Migrator before = build(dataSource, BASE);
		Migrator after = build(dataSource, BASE, EXPAND, CONTRACT);
		before.upgrade();
		before.nodes().beat("before");
		after.nodes().beat("after");
		assertThatExceptionOfType(ContractRefusedException.class).isThrownBy(after::upgrade).satisfies((refused) -> {
			assertThat(refused.revision()).isEqualTo(RevisionId.of("c"));
			assertThat(refused.nodes()).singleElement().extracting(Node::instance).isEqualTo("before");
			assertThat(refused).hasMessageContaining("application, pid ")
				.hasMessageContaining("with a, seen ")
				.hasMessageContaining("--despite-nodes");
		});
		assertThat(after.current()).isEqualTo(ids("a"));
		before.nodes().leave("before");
		assertThat(after.upgrade().after()).isEqualTo(ids("c"));
		clear(dataSource);
	}

	@ParameterizedTest
	@MethodSource("databases")
	void whatComesBeforeIsAppliedIfTheContractMayWait(DataSource dataSource) {
		Migrator before = build(dataSource, BASE);
		Migrator after = build(dataSource, BASE, EXPAND, CONTRACT);
		before.upgrade();
		before.nodes().beat("before");
		MigrationReport report = after.contracts(ContractPolicy.DEFER).upgrade();
		assertThat(report.after()).isEqualTo(ids("b"));
		assertThat(report.deferred()).extracting(WaitingContract::revision).containsExactly(RevisionId.of("c"));
		assertThat(after.status().state()).isEqualTo(MigrationState.PENDING);
		assertThat(after.status().isServiceable()).isTrue();
		assertThat(after.status().waiting()).hasSize(1);
		assertThat(after.contracts(ContractPolicy.DEFER).upgrade().steps()).isEmpty();
		before.nodes().leave("before");
		assertThat(after.status().waiting()).isEmpty();
		assertThat(after.contracts(ContractPolicy.DEFER).upgrade().after()).isEqualTo(ids("c"));
		assertThat(after.nodes().alive()).isEmpty();
		clear(dataSource);
	}

	@ParameterizedTest
	@MethodSource("databases")
	void aReasonOpensTheGateAndIsKept(DataSource dataSource) {
		Migrator after = build(dataSource, BASE, EXPAND, CONTRACT);
		build(dataSource, BASE).upgrade();
		build(dataSource, BASE).nodes().beat("before");
		after.contracts(ContractPolicy.despiteNodes("it only reads invoices")).upgrade();
		assertThat(after.history(1)).singleElement()
			.satisfies((entry) -> assertThat(entry.message())
				.endsWith("(despite nodes of earlier builds: it only reads invoices)"));
		clear(dataSource);
	}

	@ParameterizedTest
	@MethodSource("databases")
	void aNodeIsOneRowHoweverOftenItIsSeen(DataSource dataSource) {
		Migrator migrator = build(dataSource, BASE, EXPAND);
		migrator.upgrade();
		assertThat(migrator.nodes().alive()).isEmpty();
		migrator.nodes().beat("one");
		migrator.nodes().beat("one");
		migrator.nodes().beat("two");
		assertThat(migrator.nodes().alive()).extracting(Node::instance).containsExactlyInAnyOrder("one", "two");
		assertThat(migrator.nodes().alive()).allSatisfy((node) -> {
			assertThat(node.heads()).isEqualTo(ids("b"));
			assertThat(node.lastSeen()).isAfterOrEqualTo(node.firstSeen());
		});
		assertThat(QueryRows.of(dataSource, "SELECT count(*) FROM migrate_version_node")).containsExactly("2");
		clear(dataSource);
	}

}
