package dev.migrate.reliability.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.Migrator;
import dev.migrate.execution.MigrationListener;
import dev.migrate.execution.StepResult;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.TestDatabase;

/**
 * The states of a database on the way through a corpus when nobody breaks anything: the
 * only ones that others may ever see of transactional revisions.
 *
 * @param corpus the corpus
 * @param states from before the first step to after the last
 */
public record Way(Corpus corpus, List<State> states) {

	/** Go the way, and look around after each step. */
	public static Way of(TestDatabase database, Corpus corpus) {
		database.empty();
		Migrator migrator = database.migrator(corpus);
		corpus.prepare(migrator);
		List<State> states = new ArrayList<>();
		states.add(State.of(database));
		corpus.run(migrator.watchedBy(new MigrationListener() {
			@Override
			public void stepFinished(StepResult step) {
				states.add(State.of(database));
			}
		}));
		return new Way(corpus, states);
	}

	/** Return its steps, as a list of revisions. */
	public String steps() {
		State begin = this.states.get(0);
		return end().history()
			.stream()
			.skip(begin.history().size())
			.map((step) -> step.substring(step.indexOf(' ') + 1))
			.collect(Collectors.joining(","));
	}

	/** Return the state at its end. */
	State end() {
		return this.states.get(this.states.size() - 1);
	}

}
