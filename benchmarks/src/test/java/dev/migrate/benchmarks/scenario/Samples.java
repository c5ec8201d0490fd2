package dev.migrate.benchmarks.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The runs of some contenders, round by round. The first contender is the floor.
 *
 * @param <T> what takes part
 */
final class Samples<T> {

	private final Map<T, List<Sample>> samples = new LinkedHashMap<>();

	void add(T contender, Sample sample) {
		this.samples.computeIfAbsent(contender, (key) -> new ArrayList<>()).add(sample);
	}

	int count(T contender) {
		return of(contender).size();
	}

	/** Return the median in milliseconds. */
	double millis(T contender, Function<Sample, Duration> quantity) {
		return median(contender, (sample) -> quantity.apply(sample).toNanos() / 1e6);
	}

	/** Return the least in milliseconds, the nearest to an idle machine. */
	double leastMillis(T contender, Function<Sample, Duration> quantity) {
		return of(contender).stream().mapToDouble((sample) -> quantity.apply(sample).toNanos() / 1e6).min().orElse(0);
	}

	double median(T contender, ToDoubleFunction<Sample> quantity) {
		return Median.of(of(contender).stream().mapToDouble(quantity));
	}

	/** Return the median of each round's ratio to the floor. */
	double ratio(T contender, Function<Sample, Duration> quantity) {
		return Median.ofRatios(of(contender), floor(), (sample) -> quantity.apply(sample).toNanos());
	}

	/** Return the median of each round's difference to the floor, in milliseconds. */
	double extraMillis(T contender, Function<Sample, Duration> quantity) {
		return Median.ofDifferences(of(contender), floor(), (sample) -> quantity.apply(sample).toNanos() / 1e6);
	}

	private List<Sample> floor() {
		return this.samples.values().iterator().next();
	}

	private List<Sample> of(T contender) {
		return this.samples.getOrDefault(contender, List.of());
	}

}
