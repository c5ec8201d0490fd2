package dev.migrate.reliability.harness;

import java.util.List;

import dev.migrate.Migrator;
import dev.migrate.execution.StepInDoubtException;
import dev.migrate.faults.Background;
import dev.migrate.reliability.database.TestDatabase;
import dev.migrate.reliability.report.Tally;

import static org.assertj.core.api.Assertions.assertThat;

/** What must be true whatever happened, as a fresh connection sees it. */
public final class Invariants {

	private final TestDatabase database;

	private final Way way;

	private final Tally tally;

	public Invariants(TestDatabase database, Way way, Tally tally) {
		this.database = database;
		this.way = way;
		this.tally = tally;
	}

	/**
	 * I1 atomic, I2 exactly once, I3 one at a time, I8 history: what is there is
	 * recorded, and what is recorded is there once. Nobody has repaired anything yet.
	 */
	public void nothingIsHalfDone() {
		State state = State.of(this.database);
		count(state);
		if (isAtomic()) {
			assertThat(this.way.states()).as("states on the way through %s", this.way.corpus()).contains(state);
			return;
		}
		State recorded = recorded(state);
		assertThat(state.effects()).containsAll(recorded.effects());
		assertThat(state.history()).isEqualTo(recorded.history());
	}

	private boolean isAtomic() {
		return this.way.corpus().transactional() && this.database.transactionalDdl();
	}

	private State recorded(State state) {
		List<State> found = this.way.states().stream().filter((each) -> each.rows().equals(state.rows())).toList();
		assertThat(found).as("states with the version rows %s", state.rows()).hasSize(1);
		return found.get(0);
	}

	private void count(State state) {
		this.tally.repeated(state.repetitions());
		assertThat(state.repetitions()).as("steps run twice, of %s", state.effects()).isZero();
		assertThat(this.database.overlaps()).as("sessions that ran at the same time").isEmpty();
	}

	// Asked last: who migrates may have locked the table.
	private void nothingIsLost() {
		int found = this.database
			.rows("SELECT id FROM customer WHERE id <= " + TestDatabase.CUSTOMERS
					+ " AND name = concat('customer ', id)")
			.size();
		this.tally.lost(TestDatabase.CUSTOMERS - found);
		assertThat(found).as("customers").isEqualTo(TestDatabase.CUSTOMERS);
	}

	/**
	 * I4 recovery: a plain run, with no manual act, reaches the end of the way. Where SQL
	 * text can't be rolled back and nobody can tell what became of it, it may instead
	 * name what has to be looked at, and leave everything as it is.
	 */
	public void survivorComesUp() {
		Migrator migrator = this.database.migrator(this.way.corpus());
		List<String> historyBefore = history();
		try {
			Background.start(() -> this.way.corpus().run(migrator)).result();
			isComplete();
		}
		catch (AssertionError ex) {
			if (!(ex.getCause() instanceof StepInDoubtException refusal)) {
				throw ex;
			}
			refusesRightly(refusal);
		}
		assertThat(history().subList(0, historyBefore.size())).as("the history is only appended to")
			.isEqualTo(historyBefore);
		assertThat(this.database.litter()).as("what is left behind").isEmpty();
		nothingIsLost();
	}

	/** I2, I5, I6: everything is done, was done once, and leaves nothing behind. */
	public void isComplete() {
		State state = State.of(this.database);
		count(state);
		assertThat(state).isEqualTo(this.way.end());
		nothingIsLost();
	}

	private void refusesRightly(StepInDoubtException refusal) {
		assertThat(isAtomic() || this.way.corpus().comesUp()).as("refused: %s", refusal.getMessage()).isFalse();
		assertThat(refusal.getMessage()).containsPattern("[Rr]evision '\\w+'").contains("Nothing was run now.");
		nothingIsHalfDone();
	}

	private List<String> history() {
		if (!this.database.hasTable("migrate_version_history")) {
			return List.of();
		}
		return this.database.rows("SELECT id, run_id, direction, revision, outcome, started_at"
				+ " FROM migrate_version_history ORDER BY id");
	}

}
