package dev.migrate.benchmarks.scenario;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The middle one of some values. */
final class Median {

	private Median() {
	}

	static double of(DoubleStream values) {
		double[] sorted = values.sorted().toArray();
		if (sorted.length == 0) {
			return Double.NaN;
		}
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	/** Return the median of each round's ratio to the floor. */
	static <T> double ofRatios(List<T> own, List<T> floor, ToDoubleFunction<T> quantity) {
		return of(IntStream.range(0, Math.min(own.size(), floor.size()))
			.mapToDouble((round) -> quantity.applyAsDouble(own.get(round)) / quantity.applyAsDouble(floor.get(round))));
	}

	/** Return the median of each round's difference to the floor. */
	static <T> double ofDifferences(List<T> own, List<T> floor, ToDoubleFunction<T> quantity) {
		return of(IntStream.range(0, Math.min(own.size(), floor.size()))
			.mapToDouble((round) -> quantity.applyAsDouble(own.get(round)) - quantity.applyAsDouble(floor.get(round))));
	}

}
