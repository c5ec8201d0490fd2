package dev.migrate.reliability;

import java.nio.file.Path;
import java.util.stream.Stream;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.H2TestDatabase;
import dev.migrate.reliability.harness.EachBoundary;
import dev.migrate.reliability.harness.Profile;
import dev.migrate.reliability.report.Tally;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at every point on H2, where each change of the schema commits itself.
 */
class F36H2Tests {

	private static final Tally TALLY = Tally.of("F36", "SIGKILL at every boundary on H2");

	@TestFactory
	Stream<DynamicTest> nothingIsTakenForApplied(@TempDir Path folder) {
		return new EachBoundary(TALLY, (victim, point) -> victim.kill()).of(new H2TestDatabase(folder),
				Profile.of(Corpus.C1).andInTheWhole(Corpus.C2, Corpus.C3, Corpus.C7));
	}

}
