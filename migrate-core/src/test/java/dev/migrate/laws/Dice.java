package dev.migrate.laws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Decisions that are the same for the same seed. */
public final class Dice {

	private final Random random;

	/** Create dice that fall as the seed says. */
	public Dice(long seed) {
		this.random = new Random(seed);
	}

	/** Return true in so many of a hundred cases. */
	boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	/** Return a number, both ends included. */
	int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	<T> T oneOf(List<T> candidates) {
		return candidates.get(this.random.nextInt(candidates.size()));
	}

	/** Return so many of the candidates, or all that there are, in any order. */
	<T> List<T> some(int count, List<T> candidates) {
		return shuffled(candidates).subList(0, Math.min(count, candidates.size()));
	}

	/** Return the elements in another order. */
	public <T> List<T> shuffled(List<T> elements) {
		List<T> shuffled = new ArrayList<>(elements);
		Collections.shuffle(shuffled, this.random);
		return shuffled;
	}

}
