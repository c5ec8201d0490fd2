package dev.migrate.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import dev.migrate.Migrator;
import dev.migrate.execution.ContractPolicy;
import dev.migrate.execution.ContractRefusedException;
import dev.migrate.execution.MigrationReport;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.QueryRows;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** What the gate before a contract revision lets through, and what it doesn't. */
class ContractGateTests {

	private final DataSource dataSource = PostgresServer.newest().createDatabase().dataSource();

	private Migrator build(RevisionScript... revisions) {
		return Migrator.builder(this.dataSource).source(TestRevisions.of(revisions)).build();
	}

	private static RevisionScript table(String notation, String table) {
		return revision(notation).upgrade("CREATE TABLE " + table + " (id int)").downgrade("DROP TABLE " + table);
	}

	private static RevisionScript contract(String notation) {
		return revision(notation).contracts().upgrade("DROP TABLE one");
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Test
	void whoOnlyLooksMakesNoTable() {
		Migrator migrator = build(table("a", "one"), contract("b<a"));
		migrator.upgrade("a");
		migrator.status();
		assertThat(migrator.nodes().alive()).isEmpty();
		migrator.planUpgrade("heads");
		migrator.upgrade();
		assertThat(QueryRows.of(this.dataSource,
				"SELECT count(*) FROM information_schema.tables WHERE table_name = 'migrate_version_node'"))
			.containsExactly("0");
	}

	@Test
	void manyNodesMayComeAtOnce() {
		Migrator migrator = build(table("a", "one"));
		IntStream.range(0, 8).parallel().forEach((number) -> migrator.nodes().beat("node " + number));
		assertThat(migrator.nodes().alive()).hasSize(8);
	}

	@Test
	void whoIsSilentForLongClosesNothing() throws SQLException {
		build(table("a", "one")).nodes().beat("before");
		Migrator after = build(table("a", "one"), contract("b<a"));
		assertThatExceptionOfType(ContractRefusedException.class).isThrownBy(after::upgrade);
		execute("UPDATE migrate_version_node SET last_seen = last_seen - interval '61 seconds'");
		assertThatNoException().isThrownBy(after::upgrade);
	}

	@Test
	void whoIsSilentForADayIsForgottenWhenAnotherComes() throws SQLException {
		Migrator migrator = build(table("a", "one"));
		migrator.nodes().beat("before");
		execute("UPDATE migrate_version_node SET last_seen = last_seen - interval '25 hours'");
		migrator.nodes().beat("after");
		assertThat(QueryRows.of(this.dataSource, "SELECT instance FROM migrate_version_node")).containsExactly("after");
	}

	@Test
	void ofHeadsThatAreNotKnownNobodyKnowsWhatTheyBring() {
		build(table("x", "other")).nodes().beat("other");
		Migrator migrator = build(table("a", "one"), contract("b<a"));
		assertThatExceptionOfType(ContractRefusedException.class).isThrownBy(migrator::upgrade)
			.withMessageContaining("with x, seen");
	}

	@Test
	void aStampAndADowngradeNeedNoGate() {
		build(table("a", "one")).nodes().beat("before");
		Migrator after = build(table("a", "one"), contract("b<a"));
		after.upgrade("a");
		after.stamp("b");
		assertThat(after.current()).containsExactly(RevisionId.of("b"));
	}

	@Test
	void otherLinesGoOnWhileAContractWaits() {
		build(table("a", "one")).nodes().beat("before");
		MigrationReport report = build(table("a", "one"), contract("b<a"), table("x", "two"), table("y<x", "three"))
			.contracts(ContractPolicy.DEFER)
			.upgrade();
		assertThat(report.after()).containsExactlyInAnyOrder(RevisionId.of("a"), RevisionId.of("y"));
	}

	@Test
	void aContractCantWaitIfSomethingNeededFollowsIt() {
		build(table("a", "one")).nodes().beat("before");
		Migrator after = build(table("a", "one"), contract("b<a"), table("c<b", "two"));
		assertThatExceptionOfType(ContractRefusedException.class)
			.isThrownBy(() -> after.contracts(ContractPolicy.DEFER).upgrade())
			.withMessageContaining("It can't be left for later, as revision 'c' follows it");
		assertThat(after.current()).isEmpty();
	}

	@Test
	void contractsThatFollowEachOtherWaitTogether() {
		build(table("a", "one")).nodes().beat("before");
		MigrationReport report = build(table("a", "one"), contract("b<a"),
				revision("c<b").contracts().upgrade("SELECT 1"))
			.contracts(ContractPolicy.DEFER)
			.upgrade();
		assertThat(report.after()).containsExactly(RevisionId.of("a"));
		assertThat(report.deferred()).extracting(WaitingContract::revision)
			.containsExactly(RevisionId.of("b"), RevisionId.of("c"));
	}

	@Test
	void aScriptSaysThatNobodyLooks() {
		assertThat(build(table("a", "one"), contract("b<a")).scripts("postgresql").upgrade("heads")).containsOnlyOnce(
				"-- A contract: run it when no earlier build of the application is alive. Nobody checks that here.");
	}

}
