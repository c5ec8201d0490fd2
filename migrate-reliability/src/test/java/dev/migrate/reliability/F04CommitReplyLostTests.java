package dev.migrate.reliability;

import java.util.stream.IntStream;

import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.ParkingInjector;
import dev.migrate.testing.CuttingProxy;
import dev.migrate.testing.CuttingProxy.Cut;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The line is cut while a COMMIT is under way: the run asks what became of it. */
class F04CommitReplyLostTests {

	private static final Tally TALLY = Tally.of("F04", "reply to COMMIT, or COMMIT itself, lost");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C3);

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.INCLUDE, names = { "BEFORE_THE_SERVER", "BEFORE_THE_CLIENT" })
	void runGoesOnToItsEnd(Cut cut) {
		int[] commits = IntStream.range(0, this.boundaries.points().size())
			.filter((index) -> this.boundaries.points().get(index).equals("commit.before"))
			.toArray();
		assertThat(commits).hasSize(4);
		for (int index : commits) {
			TALLY.fault(() -> cut(index + 1, cut));
		}
	}

	private void cut(int point, Cut cut) {
		try (CuttingProxy proxy = CuttingProxy.to(this.database.database());
				Victim victim = this.boundaries.start(proxy.database().url())) {
			victim.goTo(point);
			proxy.cutNext(cut);
			victim.tell(ParkingInjector.FREE);
			assertThat(victim.awaitExit()).as(victim::toString).isZero();
			assertThat(victim.applied()).contains(this.boundaries.way().steps());
		}
		this.database.awaitNobody();
		this.boundaries.invariants(TALLY).isComplete();
	}

}
