package dev.migrate.faults;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.migrate.Migrator;
import dev.migrate.execution.MigrationReport;
import dev.migrate.faults.Killing.Orphan;
import dev.migrate.testing.CuttingProxy;
import dev.migrate.testing.CuttingProxy.Cut;
import dev.migrate.testing.ObservedDataSource;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The oldest server that is supported: it neither watches its clients while it works, nor
 * has the timeouts of its successors.
 */
class OldestServerTests {

	private static final PostgresServer.Database DATABASE = PostgresServer.oldest().createDatabase();

	private final Witness witness = new Witness(DATABASE);

	private final Invariants invariants = new Invariants(DATABASE);

	@BeforeEach
	void empty() {
		FaultRevisions.empty(DATABASE);
	}

	private Migrator migrator() {
		return Migrator.builder(DATABASE.dataSource()).source(FaultRevisions.source()).build();
	}

	@ParameterizedTest
	@ValueSource(strings = { "after 4", "after 8", "after 9", "before 12", "before 13", "after 13", "after 19",
			"after 21", "after 22", "before 24", "after 28" })
	void survivorComesUpAfterAKill(String point) {
		new Killing(DATABASE).at(point);
		this.invariants.nothingIsHalfRecorded();
		this.invariants.survivorComesUp();
	}

	@ParameterizedTest
	@CsvSource({ "CREATE TABLE t1, 1", "WITH history, 2", "CREATE INDEX CONCURRENTLY, 1", "INSERT INTO effects, 3" })
	void survivorComesUpAfterAKillWithinAStatement(String statement, int occurrence) {
		int number = Killing.number(Killing.statements(PostgresServer.oldest()), statement, occurrence);
		new Killing(DATABASE).within(number, Orphan.FINISHES);
		this.invariants.nothingIsHalfRecorded();
		this.invariants.survivorComesUp();
	}

	@ParameterizedTest
	@ValueSource(strings = { "r2", "r3", "r4" })
	void commitThatTheServerHasBegunIsFinishedAfterAKill(String revision) {
		migrator().upgrade("r1");
		new Killing(DATABASE).duringCommit(revision, "DONE", Orphan.FINISHES);
		assertThat(this.witness.strings("SELECT version_num FROM migrate_version")).containsExactly(revision);
		this.invariants.nothingIsHalfRecorded();
		this.invariants.survivorComesUp();
	}

	@Test
	void waiterWaitsForTheOrphanForAsLongAsItTakes() {
		AtomicInteger tries = new AtomicInteger();
		Witness.Blockade blockade = this.witness.block("BEGIN; LOCK TABLE effects IN SHARE MODE");
		try (ChildJvm holder = ChildJvm.start(DATABASE, "nowhere")) {
			this.witness.awaitBlocked();
			holder.kill();
		}
		ObservedDataSource dataSource = new ObservedDataSource(DATABASE.dataSource(),
				ObservedDataSource.before("pg_try_advisory_lock", tries::incrementAndGet));
		Background<MigrationReport> waiter = Background
			.start(Migrator.builder(dataSource).source(FaultRevisions.source()).build()::upgrade);
		Eventually.holds("it has tried for longer than newer servers would let the orphan live",
				() -> tries.get() > 25);
		assertThat(this.witness.strings("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
				+ " AND datname = current_database() AND application_name LIKE 'migrate: child%'"))
			.hasSize(1);
		assertThat(waiter.isOver()).isFalse();
		blockade.close();
		assertThat(waiter.result().steps()).isNotEmpty();
		this.witness.awaitNobody();
		this.invariants.everythingIsAppliedOnce();
	}

	@ParameterizedTest
	@EnumSource(value = Cut.class, names = { "BEFORE_THE_SERVER", "BEFORE_THE_CLIENT" })
	void commitThatIsNotAnsweredIsResolved(Cut cut) {
		AtomicInteger commits = new AtomicInteger();
		try (CuttingProxy proxy = CuttingProxy.to(DATABASE)) {
			ObservedDataSource dataSource = new ObservedDataSource(proxy.database().dataSource(),
					ObservedDataSource.before("COMMIT", () -> {
						if (commits.incrementAndGet() == 3) {
							proxy.cutNext(cut);
						}
					}));
			MigrationReport report = Migrator.builder(dataSource).source(FaultRevisions.source()).build().upgrade();
			assertThat(report.steps()).hasSize(4);
		}
		this.witness.awaitNobody();
		this.invariants.everythingIsAppliedOnce();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void oneOfEightMigrates(int round) {
		List<ChildJvm> children = IntStream.range(0, 8).mapToObj((i) -> ChildJvm.start(DATABASE, "start")).toList();
		children.forEach(ChildJvm::awaitStop);
		children.forEach(ChildJvm::goOn);
		assertThat(children).allSatisfy((child) -> assertThat(child.awaitExit()).as(child::toString).isZero());
		assertThat(children).extracting((child) -> child.applied().orElseThrow())
			.as("round %d", round)
			.containsOnly("r1,r2,r3,r4", "")
			.containsOnlyOnce("r1,r2,r3,r4");
		this.invariants.everythingIsAppliedOnce();
	}

}
