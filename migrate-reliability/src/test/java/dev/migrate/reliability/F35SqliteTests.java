package dev.migrate.reliability;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.migrate.Migrator;
import dev.migrate.execution.ReadOnlyDatabaseException;
import dev.migrate.faults.Background;
import dev.migrate.faults.Eventually;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.SqliteTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Victim;
import dev.migrate.reliability.report.Tally;
import dev.migrate.reliability.victim.Assignment;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a file of SQLite meets beside a kill, for which see F01. */
class F35SqliteTests {

	private static final Tally TALLY = Tally.of("F35", "SQLite: another writer, file that may only be read");

	private final SqliteTestDatabase database = SqliteTestDatabase.create();

	@Test
	void anotherProcessWritesMeanwhile() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C2);
		TALLY.fault(() -> {
			boundaries.begin();
			try (Victim victim = Victim.waiting(new Assignment(this.database.url(), Corpus.C2))) {
				victim.awaitReady();
				AtomicInteger written = new AtomicInteger();
				Background<Integer> writer = Background.start(() -> write(victim, written));
				Eventually.holds("rows are written", () -> written.get() > 3 || writer.isOver());
				victim.begin();
				assertThat(victim.awaitExit()).as(victim::toString).isZero();
				int confirmed = writer.result();
				assertThat(this.database.rows("SELECT id FROM customer WHERE id > 1000")).hasSize(confirmed);
			}
			boundaries.invariants(TALLY).isComplete();
		});
	}

	private int write(Victim victim, AtomicInteger written) {
		while (victim.isAlive()) {
			this.database.execute(List
				.of("INSERT INTO customer (id, name) VALUES (" + (1000 + written.incrementAndGet()) + ", 'added')"));
		}
		return written.get();
	}

	@Test
	void fileThatMayOnlyBeReadStaysAsItIs() {
		Boundaries boundaries = Boundaries.of(this.database, Corpus.C1);
		TALLY.fault(() -> {
			boundaries.begin();
			Migrator reader = Migrator.builder(new DriverManagerDataSource(this.database.url() + "?open_mode=1"))
				.source(Corpus.C1.source())
				.build();
			assertThatExceptionOfType(ReadOnlyDatabaseException.class).isThrownBy(reader::upgrade);
			boundaries.invariants(TALLY).nothingIsHalfDone();
			boundaries.invariants(TALLY).survivorComesUp();
		});
	}

}
