package dev.migrate.backfill;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.migrate.Migrator;
import dev.migrate.execution.Cancellation;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Backfills that applications work off after they have started. */
class WorkedOffTests {

	private static final String ALL_ONCE = "SELECT runs, count(*) FROM t GROUP BY 1";

	private static final MigratedDatabase DATABASE = MigratedDatabase.on(PostgresServer.newest());

	private final Migrator migrator = DATABASE.migrator(
			revision("a").upgrade("CREATE TABLE t (id int PRIMARY KEY, runs int NOT NULL DEFAULT 0)",
					"INSERT INTO t SELECT n * 10 FROM generate_series(1, 2000) n", "ANALYZE t"),
			revision("b<a").upgrade((op) -> op.backfill("once", "t",
					(backfill) -> backfill.set("runs = runs + 1").where("runs = 0").batch(10, 50).inBackground())));

	@AfterAll
	static void drop() {
		DATABASE.close();
	}

	@BeforeEach
	void upgrade() {
		DATABASE.clear();
		this.migrator.upgrade();
	}

	private StoredBackfill once() {
		return this.migrator.backfills().find("once");
	}

	@Test
	void aRegisteredOneIsWorkedOff() {
		assertThat(once().percent()).contains(0);
		this.migrator.backfills().workOff(new Cancellation(), (backfill) -> {
		});
		assertThat(DATABASE.rows(ALL_ONCE)).containsExactly("1 2000");
		assertThat(once().state()).isEqualTo(BackfillState.DONE);
		assertThat(once().rowsDone()).isEqualTo(2000);
		assertThat(this.migrator.status().backfills()).singleElement()
			.satisfies((backfill) -> assertThat(backfill.percent()).contains(100));
	}

	@Test
	void progressAndTimeLeftAreToldAfterEachBatch() {
		List<StoredBackfill> seen = new ArrayList<>();
		this.migrator.backfills().workOff(new Cancellation(), seen::add);
		assertThat(seen).hasSizeGreaterThan(40);
		assertThat(seen).extracting(StoredBackfill::rowsDone).isSorted();
		StoredBackfill half = seen.get(20);
		assertThat(half.percent()).hasValueSatisfying((percent) -> assertThat(percent).isBetween(20, 70));
		assertThat(half.timeLeft()).isPresent();
	}

	@Test
	void nodesTakeTurns() {
		List<CompletableFuture<Void>> nodes = new ArrayList<>();
		List<Integer> turns = new CopyOnWriteArrayList<>();
		for (int node = 0; node < 3; node++) {
			int number = node;
			nodes.add(CompletableFuture.runAsync(
					() -> this.migrator.backfills().run("once", new Cancellation(), (backfill) -> turns.add(number))));
		}
		nodes.forEach(CompletableFuture::join);
		assertThat(DATABASE.rows(ALL_ONCE)).containsExactly("1 2000");
		assertThat(once().rowsDone()).isEqualTo(2000);
	}

	@Test
	void aPausedOneWaitsUntilItIsResumed() {
		this.migrator.backfills().workOff(new Cancellation(), (backfill) -> {
			if (backfill.rowsDone() > 500 && backfill.state().isOpen()) {
				this.migrator.backfills().pause("once");
			}
		});
		assertThat(once().state()).isEqualTo(BackfillState.PAUSED);
		assertThat(once().rowsDone()).isBetween(501L, 600L);
		this.migrator.backfills().workOff(new Cancellation(), (backfill) -> {
		});
		assertThat(once().rowsDone()).isLessThan(600);
		this.migrator.backfills().resume("once");
		this.migrator.backfills().workOff(new Cancellation(), (backfill) -> {
		});
		assertThat(DATABASE.rows(ALL_ONCE)).containsExactly("1 2000");
	}

	@Test
	void rowsBehindAndAheadOfTheCursorAreDone() {
		List<Boolean> added = new ArrayList<>();
		this.migrator.backfills().workOff(new Cancellation(), (backfill) -> {
			if (backfill.rowsDone() > 500 && added.isEmpty()) {
				added.add(true);
				DATABASE.execute("INSERT INTO t SELECT n * 10 + 1 FROM generate_series(1, 2000) n",
						"UPDATE t SET id = id - 19995 WHERE id > 19900 AND id % 10 = 0");
			}
		});
		assertThat(DATABASE.rows(ALL_ONCE)).containsExactly("1 4000");
		assertThat(once().rowsDone()).isEqualTo(4000);
		assertThat(once().pass()).isEqualTo(2);
	}

	@Test
	void whatIsCancelledGoesOnLater() {
		Cancellation cancellation = new Cancellation();
		assertThatThrownBy(() -> this.migrator.backfills().workOff(cancellation, (backfill) -> {
			if (backfill.rowsDone() > 500) {
				cancellation.cancel();
			}
		})).hasMessageContaining("cancel");
		assertThat(once().rowsDone()).isBetween(501L, 600L);
		this.migrator.backfills().run("once", new Cancellation(), (backfill) -> {
		});
		assertThat(DATABASE.rows(ALL_ONCE)).containsExactly("1 2000");
	}

	@Test
	void anUnknownNameIsRefused() {
		assertThatThrownBy(() -> this.migrator.backfills().pause("twice")).hasMessageContaining("It has these: once.");
	}

}
