package dev.migrate.schema;

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
 */
public record SequenceOptions(@Nullable Long start, @Nullable Long increment, @Nullable Long minValue,
		@Nullable Long maxValue, boolean cycles, @Nullable Long cache) {

	/** Everything is up to the database. */
	public static final SequenceOptions DEFAULT = new SequenceOptions(null, null, null, null, false, null);

	/** Begin with a number. */
	public SequenceOptions start(long number) {
		return new SequenceOptions(number, this.increment, this.minValue, this.maxValue, this.cycles, this.cache);
	}

	/** Count in steps. */
	public SequenceOptions increment(long step) {
		return new SequenceOptions(this.start, step, this.minValue, this.maxValue, this.cycles, this.cache);
	}

	/** Never go below a number. */
	public SequenceOptions minValue(long number) {
		return new SequenceOptions(this.start, this.increment, number, this.maxValue, this.cycles, this.cache);
	}

	/** Never go above a number. */
	public SequenceOptions maxValue(long number) {
		return new SequenceOptions(this.start, this.increment, this.minValue, number, this.cycles, this.cache);
	}

	/** Start over at the end. */
	public SequenceOptions cycle() {
		return new SequenceOptions(this.start, this.increment, this.minValue, this.maxValue, true, this.cache);
	}

	/** Let a session take several numbers at a time. */
	public SequenceOptions cache(long numbers) {
		return new SequenceOptions(this.start, this.increment, this.minValue, this.maxValue, this.cycles, numbers);
	}

}
