package dev.migrate.reliability.harness;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.TestDatabase;
import dev.migrate.reliability.report.Tally;
import org.junit.jupiter.api.DynamicTest;

/**
 * A fault that is injected at every point, one test each.
 *
 * @param tally counts
 * @param points which points
 * @param fault what is done to a victim at a point
 */
public record EachBoundary(Tally tally, Predicate<String> points, BiConsumer<Victim, String> fault) {

	/** Inject it at all points. */
	public EachBoundary(Tally tally, BiConsumer<Victim, String> fault) {
		this(tally, (point) -> true, fault);
	}

	/** Return the tests for these revisions in a database. */
	public Stream<DynamicTest> of(TestDatabase database, List<Corpus> corpora) {
		return of(database, database.url(), corpora);
	}

	/** Return the tests for victims that come to the database by another way. */
	public Stream<DynamicTest> of(TestDatabase database, String url, List<Corpus> corpora) {
		return corpora.stream().flatMap((corpus) -> of(Boundaries.of(database, corpus), url, corpus));
	}

	private Stream<DynamicTest> of(Boundaries boundaries, String url, Corpus corpus) {
		return IntStream.rangeClosed(1, boundaries.points().size())
			.filter((number) -> this.points.test(boundaries.points().get(number - 1)))
			.mapToObj((number) -> DynamicTest.dynamicTest(
					"%s, point %d: %s".formatted(corpus, number, boundaries.points().get(number - 1)),
					() -> boundaries.breakAt(number, url, this.tally, this.fault)));
	}

}
