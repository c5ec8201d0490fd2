package dev.migrate.reliability.harness;

import java.util.EnumMap;
import java.util.Map;

import dev.migrate.execution.MigrationReport;
import dev.migrate.faults.Background;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.TestDatabase;
import dev.migrate.reliability.report.Tally;

/** Plays schedules in one database, one after the other. */
public final class Rounds {

	private final TestDatabase database;

	private final Map<Corpus, Boundaries> boundaries = new EnumMap<>(Corpus.class);

	private final Tally tally;

	public Rounds(TestDatabase database, Tally tally) {
		this.database = database;
		this.tally = tally;
	}

	/** Play a schedule, and see whether everything is as it should be. */
	public void play(Schedule schedule) {
		Boundaries way = this.boundaries.computeIfAbsent(schedule.corpus(),
				(corpus) -> Boundaries.of(this.database, corpus));
		way.breakAt(schedule.point(way.points().size()), this.tally, (victim, point) -> {
			if (schedule.second()) {
				besideAnother(schedule, victim);
			}
			else {
				schedule.fault().happens(victim, this.database);
			}
		});
	}

	// Whether it finds anything to do, or is refused, is seen by what is left.
	private void besideAnother(Schedule schedule, Victim victim) {
		Background<MigrationReport> another = Background
			.start(() -> schedule.corpus().run(this.database.migrator(schedule.corpus())));
		schedule.fault().happens(victim, this.database);
		another.awaitEnd();
	}

}
