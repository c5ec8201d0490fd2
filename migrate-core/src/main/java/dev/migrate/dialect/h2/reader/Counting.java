package dev.migrate.dialect.h2.reader;

import dev.migrate.schema.DataType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** Tells how something counts, as far as not as usual. */
final class Counting {

	private static final long USUAL_CACHE = 32;

	private Counting() {
	}

	static SequenceOptions options(DataType type, long start, long increment, long min, long max, boolean cycles,
			long cache) {
		boolean upwards = increment > 0;
		long usualMin = upwards ? 1 : -limit(type) - 1;
		long usualMax = upwards ? limit(type) : -1;
		return new SequenceOptions(unless(start, upwards ? min : max), unless(increment, 1), unless(min, usualMin),
				unless(max, usualMax), cycles, unless(cache, USUAL_CACHE));
	}

	private static @Nullable Long unless(long value, long usual) {
		return (value != usual) ? value : null;
	}

	private static long limit(DataType type) {
		if (type == PlainType.SMALL_INTEGER) {
			return Short.MAX_VALUE;
		}
		return (type == PlainType.INTEGER) ? Integer.MAX_VALUE : Long.MAX_VALUE;
	}

}
