package dev.migrate.schema;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts; what is not said is up to the database.
 *
 * @param start the first number
 * @param increment the step
 * @param minValue the smallest number
 * @param maxValue the largest number
 * @param cycles whether it starts over at its end
 * @param cache how many numbers a session takes at a time
 * @param usual what is up to the database again, though it was said before
 */
public record SequenceOptions(@Nullable Long start, @Nullable Long increment, @Nullable Long minValue,
		@Nullable Long maxValue, boolean cycles, @Nullable Long cache, Set<Usual> usual) {

	/** Everything is up to the database. */
	public static final SequenceOptions DEFAULT = new SequenceOptions(null, null, null, null, false, null);

	public SequenceOptions {
		usual = Set.copyOf(usual);
	}

	/** Say how something counts of which nothing was said before. */
	public SequenceOptions(@Nullable Long start, @Nullable Long increment, @Nullable Long minValue,
			@Nullable Long maxValue, boolean cycles, @Nullable Long cache) {
		this(start, increment, minValue, maxValue, cycles, cache, Set.of());
	}

	/** Begin with a number. */
	public SequenceOptions start(long number) {
		return new SequenceOptions(number, this.increment, this.minValue, this.maxValue, this.cycles, this.cache,
				this.usual);
	}

	/** Count in steps. */
	public SequenceOptions increment(long step) {
		return new SequenceOptions(this.start, step, this.minValue, this.maxValue, this.cycles, this.cache, this.usual);
	}

	/** Never go below a number. */
	public SequenceOptions minValue(long number) {
		return new SequenceOptions(this.start, this.increment, number, this.maxValue, this.cycles, this.cache,
				this.usual);
	}

	/** Never go above a number. */
	public SequenceOptions maxValue(long number) {
		return new SequenceOptions(this.start, this.increment, this.minValue, number, this.cycles, this.cache,
				this.usual);
	}

	/** Start over at the end. */
	public SequenceOptions cycle() {
		return new SequenceOptions(this.start, this.increment, this.minValue, this.maxValue, true, this.cache,
				this.usual);
	}

	/** Let a session take several numbers at a time. */
	public SequenceOptions cache(long numbers) {
		return new SequenceOptions(this.start, this.increment, this.minValue, this.maxValue, this.cycles, numbers,
				this.usual);
	}

	/** Go as far down as the numbers go, though a smallest one was said before. */
	public SequenceOptions noMinValue() {
		return usual(Usual.MIN_VALUE);
	}

	/** Go as far up as the numbers go, though a largest one was said before. */
	public SequenceOptions noMaxValue() {
		return usual(Usual.MAX_VALUE);
	}

	/** End at the end, though it started over before. */
	public SequenceOptions noCycle() {
		return usual(Usual.CYCLE);
	}

	/** Let a session take as many numbers at a time as the database likes. */
	public SequenceOptions usualCache() {
		return usual(Usual.CACHE);
	}

	private SequenceOptions usual(Usual again) {
		Set<Usual> all = new HashSet<>(this.usual);
		all.add(again);
		return new SequenceOptions(this.start, this.increment, this.minValue, this.maxValue, this.cycles, this.cache,
				all);
	}

	/** What can be up to the database again. */
	public enum Usual {

		/** The smallest number. */
		MIN_VALUE,

		/** The largest number. */
		MAX_VALUE,

		/** Whether it starts over. */
		CYCLE,

		/** How many numbers a session takes at a time. */
		CACHE

	}

}
