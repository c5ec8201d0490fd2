package dev.migrate.reliability.harness;

import java.util.List;
import java.util.Random;

import dev.migrate.reliability.corpus.Corpus;

/**
 * What happens in a round, all of which follows from one number.
 *
 * @param seed the number
 * @param corpus which revisions
 * @param fault what is done
 * @param second whether somebody else comes while the first is stopped
 * @param position where it is done, as a part of the way between 0 and 1
 */
public record Schedule(long seed, Corpus corpus, Fault fault, boolean second, double position) {

	private static final List<Fault> FAULTS = List.of(Fault.values());

	private static final List<Corpus> CORPORA = List.of(Corpus.C1, Corpus.C3, Corpus.C4, Corpus.C5, Corpus.C6,
			Corpus.C7);

	/** Return the schedule of a seed. */
	public static Schedule of(long seed) {
		Random random = new Random(seed);
		return new Schedule(seed, CORPORA.get(random.nextInt(CORPORA.size())),
				FAULTS.get(random.nextInt(FAULTS.size())), random.nextBoolean(), random.nextDouble());
	}

	/** Return the number of the point, counted from 1, of so many. */
	public int point(int points) {
		return 1 + (int) (this.position * points);
	}

}
