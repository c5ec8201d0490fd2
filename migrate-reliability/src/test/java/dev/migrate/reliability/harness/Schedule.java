package dev.migrate.reliability.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

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

	private static final double FIRST = 0.02;

	private static final List<Fault> FAULTS = List.of(Fault.values());

	private static final List<Corpus> CORPORA = List.of(Corpus.C1, Corpus.C3, Corpus.C4, Corpus.C5, Corpus.C6,
			Corpus.C7);

	/** Return the schedule of a seed, for revisions that any database knows. */
	public static Schedule anywhere(long seed) {
		return of(seed, List.of(Corpus.C1, Corpus.C3, Corpus.C7, Corpus.C8));
	}

	/** Return the schedule of a seed. */
	public static Schedule of(long seed) {
		return of(seed, CORPORA);
	}

	private static Schedule of(long seed, List<Corpus> corpora) {
		SplittableRandom random = new SplittableRandom(seed);
		return new Schedule(seed, corpora.get(random.nextInt(corpora.size())),
				FAULTS.get(random.nextInt(FAULTS.size())), random.nextBoolean(), random.nextDouble());
	}

	/** Return the number of the point, counted from 1, of so many. */
	public int point(int points) {
		return 1 + (int) (this.position * points);
	}

	/** Return what is left when one part of it is dropped, or is simpler. */
	public List<Schedule> simpler() {
		List<Schedule> simpler = new ArrayList<>();
		if (this.second) {
			simpler.add(new Schedule(this.seed, this.corpus, this.fault, false, this.position));
		}
		FAULTS.subList(0, FAULTS.indexOf(this.fault))
			.forEach((other) -> simpler.add(new Schedule(this.seed, this.corpus, other, this.second, this.position)));
		if (this.corpus != Corpus.C1) {
			simpler.add(new Schedule(this.seed, Corpus.C1, this.fault, this.second, this.position));
		}
		if (this.position > FIRST) {
			simpler.add(new Schedule(this.seed, this.corpus, this.fault, this.second, this.position / 2));
		}
		return simpler;
	}

}
