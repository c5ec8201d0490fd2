package dev.migrate.reliability.harness;

import java.util.List;
import java.util.stream.Stream;

import dev.migrate.reliability.corpus.Corpus;

/**
 * How much is run: what a pull request waits for, or the whole.
 *
 * @param always what is always run
 */
public record Profile(List<Corpus> always) {

	private static final boolean WHOLE = Boolean.getBoolean("reliability.whole");

	/** Begin with what is always run. */
	public static Profile of(Corpus... always) {
		return new Profile(List.of(always));
	}

	/** Return whether it is the whole. */
	public static boolean isWhole() {
		return WHOLE;
	}

	/** Return how often something is done. */
	public static int rounds(int always, int whole) {
		return WHOLE ? whole : always;
	}

	/** Return what is run now, where this is only part of the whole. */
	public List<Corpus> andInTheWhole(Corpus... more) {
		return WHOLE ? Stream.concat(this.always.stream(), Stream.of(more)).toList() : this.always;
	}

}
