package dev.migrate.reliability.harness;

import java.util.List;
import java.util.stream.IntStream;

import dev.migrate.faults.Eventually;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.victim.Assignment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several virtual machines that migrate the same database.
 *
 * @param database the database
 * @param victims the machines, which are ready and have not begun
 */
public record Together(PostgresTestDatabase database, List<Victim> victims) implements AutoCloseable {

	/** Start so many. */
	public static Together start(PostgresTestDatabase database, Corpus corpus, int count) {
		List<Victim> victims = IntStream.range(0, count)
			.mapToObj((number) -> Victim.waiting(new Assignment(database.url(), corpus)))
			.toList();
		victims.forEach(Victim::awaitReady);
		return new Together(database, victims);
	}

	/** Let all of them begin. */
	public Together begin() {
		this.victims.forEach(Victim::begin);
		return this;
	}

	/** Wait until all of them have a session, beside somebody who has the lock. */
	public void awaitWaiting() {
		Eventually.holds("all of them wait for the lock", () -> this.database.victims() > this.victims.size());
	}

	/** Wait for good ends of all, and see that so many of them had something to do. */
	public void succeed(int migrating) {
		assertThat(this.victims).allSatisfy((victim) -> assertThat(victim.awaitExit()).as(victim::toString).isZero());
		assertThat(this.victims.stream().filter((victim) -> !victim.applied().orElseThrow().isEmpty()))
			.as("those that migrated")
			.hasSize(migrating);
	}

	@Override
	public void close() {
		this.victims.forEach(Victim::close);
	}

}
