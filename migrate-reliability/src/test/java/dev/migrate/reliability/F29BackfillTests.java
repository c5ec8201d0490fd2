package dev.migrate.reliability;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migrate.Migrator;
import dev.migrate.backfill.BackfillState;
import dev.migrate.backfill.StoredBackfill;
import dev.migrate.execution.Cancellation;
import dev.migrate.execution.IncompleteBackfillException;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.database.SqliteTestDatabase;
import dev.migrate.reliability.database.TestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.Assignment;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A backfill is broken between its batches and within them; nodes share it. */
class F29BackfillTests {

	private static final Tally TALLY = Tally.of("F29", "backfill: kill at every point, two nodes, pause, moving rows");

	private static final int ALL = TestDatabase.CUSTOMERS;

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	@TestFactory
	Stream<DynamicTest> everyRowIsDoneOnceOnPostgres() {
		return Stream.of(Corpus.C6, Corpus.C9).flatMap((corpus) -> killedAtEachPoint(this.database, corpus));
	}

	@TestFactory
	Stream<DynamicTest> everyRowIsDoneOnceOnSqlite() {
		return killedAtEachPoint(SqliteTestDatabase.create(), Corpus.C9);
	}

	private static Stream<DynamicTest> killedAtEachPoint(TestDatabase broken, Corpus corpus) {
		Boundaries boundaries = Boundaries.of(broken, corpus);
		List<String> points = boundaries.points();
		return IntStream.rangeClosed(1, points.size())
			.filter((number) -> points.get(number - 1).startsWith("backfill."))
			.mapToObj((number) -> DynamicTest
				.dynamicTest("%s, point %d: %s".formatted(corpus, number, points.get(number - 1)), () -> {
					boundaries.breakAt(number, TALLY, (victim, point) -> victim.kill());
					assertThatEachRowIsDoneOnce(broken, corpus, ALL);
				}));
	}

	private static void assertThatEachRowIsDoneOnce(TestDatabase broken, Corpus corpus, int rows) {
		assertThat(broken.rows("SELECT years, count(*) FROM customer GROUP BY years")).containsExactly("1 " + rows);
		StoredBackfill backfill = broken.migrator(corpus).backfills().find(Corpus.BACKFILL);
		assertThat(backfill.state()).isEqualTo(BackfillState.DONE);
		assertThat(backfill.rowsDone()).isEqualTo(rows);
	}

	@Test
	void aNodeThatStandsStillOrDiesStopsNobody() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C9);
		TALLY.fault(() -> {
			try (Victim holder = boundaries.start(this.database.url()).goTo("backfill.batchWritten");
					Victim other = Victim.waiting(new Assignment(this.database.url(), Corpus.C9))) {
				other.begin();
				holder.kill();
				assertThat(other.awaitExit()).as(other::toString).isZero();
			}
			assertThatEachRowIsDoneOnce(this.database, Corpus.C9, ALL);
		});
	}

	@Test
	void nodesShareTheWork() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C9);
		TALLY.fault(() -> {
			boundaries.begin();
			try (Victim one = Victim.waiting(new Assignment(this.database.url(), Corpus.C9));
					Victim other = Victim.waiting(new Assignment(this.database.url(), Corpus.C9))) {
				one.begin();
				other.begin();
				assertThat(one.awaitExit()).as(one::toString).isZero();
				assertThat(other.awaitExit()).as(other::toString).isZero();
			}
			assertThatEachRowIsDoneOnce(this.database, Corpus.C9, ALL);
		});
	}

	@Test
	void whoRequiresItWaitsUntilAPausedOneIsDone() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C9);
		Migrator migrator = this.database.migrator(Corpus.C9);
		TALLY.fault(() -> {
			try (Victim victim = boundaries.start(this.database.url()).goTo("backfill.batchCommitted")) {
				migrator.backfills().pause(Corpus.BACKFILL);
				victim.kill();
			}
			this.database.awaitNobody();
			assertThatExceptionOfType(IncompleteBackfillException.class).isThrownBy(migrator::upgrade)
				.withMessageContaining("which is paused");
			migrator.backfills().resume(Corpus.BACKFILL);
			Corpus.C9.run(migrator);
			assertThatEachRowIsDoneOnce(this.database, Corpus.C9, ALL);
		});
	}

	@Test
	void rowsThatComeAndMoveAreDoneWhereAConditionTellsThem() {
		Boundaries.of(this.database, Corpus.C9).begin();
		Migrator migrator = this.database.migrator(Corpus.C9);
		TALLY.fault(() -> {
			this.database.execute(List.of("UPDATE migrate_version_backfill SET row_condition = 'age IS NULL'"));
			boolean[] moved = { false };
			migrator.backfills().run(Corpus.BACKFILL, new Cancellation(), (backfill) -> {
				if (backfill.rowsDone() > 0 && !moved[0]) {
					moved[0] = true;
					this.database
						.execute(List.of("INSERT INTO customer (id, name) VALUES (-5, 'behind'), (500, 'ahead')",
								"UPDATE customer SET id = id - 200 WHERE id = 99",
								"UPDATE customer SET id = id + 600 WHERE id = 2"));
				}
			});
			migrator.upgrade();
			assertThatEachRowIsDoneOnce(this.database, Corpus.C9, ALL + 2);
		});
	}

}
