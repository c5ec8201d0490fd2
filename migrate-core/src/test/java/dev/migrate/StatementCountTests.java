package dev.migrate;

import java.io.IOException;
import java.util.List;

import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.TestRevisions;
import dev.migrate.testing.WireProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes over the wire, to the statement. */
class StatementCountTests {

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final WireProxy proxy = WireProxy.to(this.database);

	@AfterEach
	void close() throws IOException {
		this.proxy.close();
	}

	private Migrator migrator(PostgresServer.Database target, RevisionSource source) {
		return Migrator.builder(this.proxy.dataSource(target)).source(source).build();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 100 })
	void nothingPendingTakesOneConnectionAndTwoReads(int revisions) {
		migrator(this.database, TestRevisions.chain(revisions)).upgrade();
		Migrator migrator = migrator(this.database, TestRevisions.chain(revisions));
		this.proxy.reset();
		migrator.upgrade();
		assertThat(this.proxy.counts().connections()).isOne();
		assertThat(ours()).hasSize(2).allMatch((sql) -> sql.startsWith("SELECT"));
	}

	@Test
	void statusTakesOneConnectionAndTwoReads() {
		Migrator migrator = migrator(this.database, TestRevisions.chain(3));
		migrator.upgrade();
		this.proxy.reset();
		migrator.status();
		assertThat(this.proxy.counts().connections()).isOne();
		assertThat(ours()).hasSize(2).allMatch((sql) -> sql.startsWith("SELECT"));
	}

	@Test
	void statusWithHistoryTakesOneConnectionAndTwoReads() {
		Migrator migrator = migrator(this.database, TestRevisions.chain(3));
		migrator.upgrade();
		this.proxy.reset();
		assertThat(migrator.status(2).history()).hasSize(2);
		assertThat(this.proxy.counts().connections()).isOne();
		this.proxy.reset();
		assertThat(migrator.status(RevisionId.of("r2"), 10).history()).hasSize(1);
		assertThat(this.proxy.counts().connections()).isOne();
		assertThat(ours()).hasSize(2).allMatch((sql) -> sql.startsWith("SELECT"));
	}

	@Test
	void eachRevisionTakesTwoRoundTripsBeyondItsOwnStatement() {
		long ten = roundTrips(10);
		long thirty = roundTrips(30);
		assertThat(thirty - ten).isEqualTo(20 * 3);
	}

	@Test
	void aRunTakesOneConnection() {
		roundTrips(5);
		assertThat(this.proxy.counts().connections()).isOne();
	}

	// The driver says its name when it connects.
	private List<String> ours() {
		return this.proxy.statements().stream().filter((sql) -> !sql.startsWith("SET application_name")).toList();
	}

	// BEGIN travels with the statement after it: what costs is the number of waits for an
	// answer.
	// The driver sends BEGIN along with the statement after it and waits once for both.
	private long roundTrips(int revisions) {
		PostgresServer.Database fresh = PostgresServer.newest().createDatabase();
		Migrator migrator = migrator(fresh, TestRevisions.chain(revisions));
		this.proxy.reset();
		migrator.upgrade();
		long begins = this.proxy.statements().stream().filter("BEGIN"::equals).count();
		return this.proxy.counts().roundTrips() - begins;
	}

}
