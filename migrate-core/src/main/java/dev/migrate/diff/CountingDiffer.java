package dev.migrate.diff;

import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** Tells what makes something count in another way. */
final class CountingDiffer {

	private CountingDiffer() {
	}

	/**
	 * Return what to say: what was said before and is not said any more has to be as
	 * usual again.
	 */
	static SequenceOptions change(SequenceOptions before, SequenceOptions after) {
		return new SequenceOptions(usual(before.start(), after.start()), usual(before.increment(), after.increment()),
				after.minValue(), after.maxValue(), after.cycles(), usual(before.cache(), after.cache()));
	}

	private static @Nullable Long usual(@Nullable Long before, @Nullable Long after) {
		return (before != null && after == null) ? Long.valueOf(1) : after;
	}

}
