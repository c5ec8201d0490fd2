package dev.migrate.reliability.harness;

import java.util.List;
import java.util.function.BiConsumer;

import dev.migrate.Migrator;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.TestDatabase;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.Assignment;
import dev.migrate.reliability.victim.Variant;

import static org.assertj.core.api.Assertions.assertThat;

/** The points of a run through a corpus: at each of them it can be broken. */
public final class Boundaries {

	private final TestDatabase database;

	private final Corpus corpus;

	private final Variant variant;

	private final Way way;

	private final List<String> points;

	private Boundaries(TestDatabase database, Corpus corpus, Variant variant) {
		this.database = database;
		this.corpus = corpus;
		this.variant = variant;
		this.way = Way.of(database, corpus);
		begin();
		try (Victim victim = victim(database.url())) {
			this.points = victim.goToTheEnd();
			assertThat(victim.awaitExit()).as(victim::toString).isZero();
		}
	}

	/** Find them, by a run that nobody breaks. */
	public static Boundaries of(TestDatabase database, Corpus corpus) {
		return new Boundaries(database, corpus, Variant.HONEST);
	}

	/** Find those of a runner that is broken itself. */
	public static Boundaries of(TestDatabase database, Corpus corpus, Variant variant) {
		return new Boundaries(database, corpus, variant);
	}

	/** Return their names, in their order. */
	public List<String> points() {
		return this.points;
	}

	/** Return the states that there are on the way. */
	public Way way() {
		return this.way;
	}

	/**
	 * Stop a run at the point with a number, do something to it, and see whether
	 * everything is as it should be: before and after somebody else has come up.
	 */
	public void breakAt(int number, Tally tally, BiConsumer<Victim, String> fault) {
		breakAt(number, this.database.url(), tally, fault);
	}

	/** Do the same to a victim that comes to the database by another way. */
	public void breakAt(int number, String url, Tally tally, BiConsumer<Victim, String> fault) {
		tally.fault(() -> {
			try (Victim victim = start(url)) {
				fault.accept(victim, victim.goTo(number));
			}
			this.database.awaitNobody();
			Invariants invariants = invariants(tally);
			invariants.nothingIsHalfDone();
			invariants.survivorComesUp();
		});
	}

	/** Begin anew with a victim that stops at every point. */
	public Victim start(String url) {
		begin();
		return victim(url);
	}

	/** Return what must be true of the database. */
	public Invariants invariants(Tally tally) {
		return new Invariants(this.database, this.way, tally);
	}

	/** Bring the database to where the way begins. */
	public void begin() {
		this.database.empty();
		Migrator migrator = this.database.migrator(this.corpus);
		this.corpus.prepare(migrator);
	}

	private Victim victim(String url) {
		return Victim.stopping(new Assignment(url, this.corpus).with(this.variant));
	}

}
