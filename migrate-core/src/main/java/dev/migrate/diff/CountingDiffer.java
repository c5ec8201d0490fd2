package dev.migrate.diff;

import java.util.EnumSet;
import java.util.Set;

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
		return new SequenceOptions(start(before, after), increment(before, after), after.minValue(), after.maxValue(),
				after.cycles(), after.cache(), usual(before, after));
	}

	private static @Nullable Long start(SequenceOptions before, SequenceOptions after) {
		boolean isSaid = after.start() != null || first(before) != first(after);
		return isSaid ? Long.valueOf(first(after)) : null;
	}

	private static long first(SequenceOptions counting) {
		if (counting.start() != null) {
			return counting.start();
		}
		Long end = isDownwards(counting) ? counting.maxValue() : counting.minValue();
		return (end != null) ? end : (isDownwards(counting) ? -1 : 1);
	}

	private static boolean isDownwards(SequenceOptions counting) {
		return counting.increment() != null && counting.increment() < 0;
	}

	private static @Nullable Long increment(SequenceOptions before, SequenceOptions after) {
		return (before.increment() != null && after.increment() == null) ? Long.valueOf(1) : after.increment();
	}

	// Whoever turns round has other usual ends.
	private static Set<SequenceOptions.Usual> usual(SequenceOptions before, SequenceOptions after) {
		boolean turns = isDownwards(before) != isDownwards(after);
		Set<SequenceOptions.Usual> usual = EnumSet.noneOf(SequenceOptions.Usual.class);
		if (after.minValue() == null && (turns || before.minValue() != null)) {
			usual.add(SequenceOptions.Usual.MIN_VALUE);
		}
		if (after.maxValue() == null && (turns || before.maxValue() != null)) {
			usual.add(SequenceOptions.Usual.MAX_VALUE);
		}
		if (!after.cycles() && before.cycles()) {
			usual.add(SequenceOptions.Usual.CYCLE);
		}
		if (after.cache() == null && before.cache() != null) {
			usual.add(SequenceOptions.Usual.CACHE);
		}
		return usual;
	}

}
