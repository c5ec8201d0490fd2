package dev.migrate.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

import dev.migrate.Migrator;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Invariants;
import dev.migrate.reliability.report.Tally;
import dev.migrate.testing.TestRevisions;
import org.junit.jupiter.api.Test;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The virtual machine itself gives up inside of a revision. */
class F33ErrorTests {

	private static final Tally TALLY = Tally.of("F33", "error of the virtual machine within a revision");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C1);

	private final Invariants invariants = this.boundaries.invariants(TALLY);

	@Test
	void nothingStaysWhenTheStackIsFull() {
		TALLY.fault(() -> {
			this.boundaries.begin();
			assertThatExceptionOfType(StackOverflowError.class)
				.isThrownBy(migrator(F33ErrorTests::hashOfDeepList)::upgrade);
			assertNothingStays();
		});
	}

	@Test
	void nothingStaysWhenThereIsNoMemory() {
		TALLY.fault(() -> {
			this.boundaries.begin();
			assertThatExceptionOfType(OutOfMemoryError.class)
				.isThrownBy(migrator(() -> new long[Integer.MAX_VALUE].length)::upgrade);
			assertNothingStays();
		});
	}

	private void assertNothingStays() {
		this.database.awaitNobody();
		this.invariants.nothingIsHalfDone();
		this.invariants.survivorComesUp();
	}

	private Migrator migrator(IntSupplier fatal) {
		return Migrator.builder(this.database.dataSource()).source(TestRevisions.of(revision("a").upgrade((op) -> {
			op.execute("CREATE TABLE orders (id int)");
			op.execute("SELECT " + fatal.getAsInt());
		}))).build();
	}

	private static void deepen(List<Object> nested) {
		List<Object> deepest = nested;
		for (int depth = 0; depth < 1_000_000; depth++) {
			List<Object> next = new ArrayList<>();
			deepest.add(next);
			deepest = next;
		}
	}

	// What walks into a list of lists of lists needs a frame for each of them.
	private static int hashOfDeepList() {
		List<Object> nested = new ArrayList<>();
		deepen(nested);
		return nested.hashCode();
	}

}
