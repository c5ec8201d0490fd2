package dev.migrate.faults;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import dev.migrate.Migrator;
import dev.migrate.execution.DatabaseUnavailableException;
import dev.migrate.execution.MigrationReport;
import dev.migrate.testing.CuttingProxy;
import dev.migrate.testing.CuttingProxy.Cut;
import dev.migrate.testing.ObservedDataSource;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The line is cut while a COMMIT is under way. */
class UnknownCommitTests {

	private static final PostgresServer.Database DATABASE = PostgresServer.newest().createDatabase();

	private final Witness witness = new Witness(DATABASE);

	private final CuttingProxy proxy = CuttingProxy.to(DATABASE);

	private final AtomicInteger commits = new AtomicInteger();

	@BeforeEach
	void empty() {
		FaultRevisions.empty(DATABASE);
	}

	@AfterEach
	void close() {
		this.proxy.close();
	}

	// The first COMMIT is that of our own tables, the fourth that of a part of r3, which
	// begins anew.
	@ParameterizedTest
	@CsvSource({ "2, 6", "3, 6", "4, 7", "5, 6", "6, 6" })
	void runGoesOnWhenItWasCommitted(int commit, int commits) {
		MigrationReport report = migrator(commit, Cut.BEFORE_THE_CLIENT).upgrade();
		assertThat(report.transition()).isEqualTo("base → r4");
		assertApplied(report, FaultRevisions.IDS);
		assertThat(this.commits).hasValue(commits);
	}

	@ParameterizedTest
	@CsvSource({ "2, 7", "3, 7", "4, 7", "5, 8", "6, 7" })
	void revisionRunsAgainWhenItWasRolledBack(int commit, int commits) {
		MigrationReport report = migrator(commit, Cut.BEFORE_THE_SERVER).upgrade();
		assertThat(report.transition()).isEqualTo("base → r4");
		assertApplied(report, FaultRevisions.IDS);
		assertThat(this.commits).hasValue(commits);
	}

	@Test
	void runWaitsWhileTheServerIsAtIt() {
		Witness.Blockade blockade = blockCommits();
		Background<MigrationReport> run = runThatIsHeldUp();
		blockade.close();
		this.witness.awaitRow("SELECT 1 FROM migrate_version WHERE version_num = 'r2'");
		this.proxy.letTheServerNotice();
		assertApplied(run.result(), List.of("r2", "r3", "r4"));
	}

	@Test
	void revisionRunsAgainWhenTheServerGaveUpAfterAll() {
		Witness.Blockade blockade = blockCommits();
		Background<MigrationReport> run = runThatIsHeldUp();
		this.witness.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
				+ " WHERE datname = current_database() AND query = 'COMMIT' AND state = 'active'");
		blockade.close();
		assertApplied(run.result(), List.of("r2", "r3", "r4"));
	}

	@Test
	void nothingHasRunWhenItWasThatOfOurOwnTables() {
		assertThatExceptionOfType(DatabaseUnavailableException.class)
			.isThrownBy(() -> migrator(1, Cut.BEFORE_THE_CLIENT).upgrade())
			.withMessageContaining("Nothing was run");
		this.witness.awaitNobody();
		new Invariants(DATABASE).survivorComesUp();
	}

	@Test
	void runSucceedsWhenOnlyTheLockCouldNotBeGivenBack() {
		ObservedDataSource dataSource = new ObservedDataSource(this.proxy.database().dataSource(),
				ObservedDataSource.before("pg_advisory_unlock", () -> this.proxy.cutNext(Cut.BEFORE_THE_SERVER)));
		assertApplied(migrator(dataSource).upgrade(), FaultRevisions.IDS);
	}

	private Witness.Blockade blockCommits() {
		migrator(DATABASE.dataSource()).upgrade("r1");
		new Killing(DATABASE).holdUpCommit("NEW.revision = 'r2' AND NEW.outcome = 'DONE'");
		return this.witness.block(Killing.HOLD_UP);
	}

	private Background<MigrationReport> runThatIsHeldUp() {
		AtomicInteger questions = new AtomicInteger();
		ObservedDataSource dataSource = new ObservedDataSource(cutting(1, Cut.UNNOTICED_BY_THE_SERVER),
				ObservedDataSource.before("txid_status", questions::incrementAndGet));
		Background<MigrationReport> run = Background.start(migrator(dataSource)::upgrade);
		Eventually.holds("the server was asked some times", () -> questions.get() > 3 || run.isOver());
		assertThat(run.isOver()).isFalse();
		return run;
	}

	private Migrator migrator(int commit, Cut cut) {
		return migrator(cutting(commit, cut));
	}

	private Migrator migrator(DataSource dataSource) {
		return Migrator.builder(dataSource).source(FaultRevisions.source()).build();
	}

	private DataSource cutting(int commit, Cut cut) {
		return new ObservedDataSource(this.proxy.database().dataSource(), ObservedDataSource.before("COMMIT", () -> {
			if (this.commits.incrementAndGet() == commit) {
				this.proxy.cutNext(cut);
			}
		}));
	}

	private void assertApplied(MigrationReport report, List<String> revisions) {
		assertThat(report.steps()).extracting((step) -> step.revision().value()).containsExactlyElementsOf(revisions);
		this.witness.awaitNobody();
		new Invariants(DATABASE).everythingIsAppliedOnce();
	}

}
