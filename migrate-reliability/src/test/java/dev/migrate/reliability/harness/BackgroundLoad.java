package dev.migrate.reliability.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAccumulator;

import dev.migrate.faults.Background;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.report.Tally;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application's traffic while somebody migrates: one that reads a table of the
 * migration and one that writes it. It keeps the longest time that either was held up,
 * and misses no row whose writing was confirmed.
 */
public final class BackgroundLoad {

	private static final int FIRST = 10_000;

	private final AtomicBoolean over = new AtomicBoolean();

	private final LongAccumulator longestNanos = new LongAccumulator(Math::max, 0);

	private final PostgresTestDatabase database;

	private final Tally tally;

	private final Background<Integer> reader;

	private final Background<Integer> writer;

	private BackgroundLoad(PostgresTestDatabase database, Tally tally) {
		this.database = database;
		this.tally = tally;
		this.reader = Background.start(() -> repeat((number) -> "SELECT count(*) FROM customer"));
		this.writer = Background.start(
				() -> repeat((number) -> "INSERT INTO customer (id, name) VALUES (" + (FIRST + number) + ", 'new')"));
	}

	/**
	 * Read and write while something happens, and return for how long one of the two had
	 * to wait at most.
	 */
	public static Duration during(PostgresTestDatabase database, Tally tally, Runnable action) {
		BackgroundLoad load = new BackgroundLoad(database, tally);
		try {
			action.run();
		}
		finally {
			load.over.set(true);
		}
		load.verify();
		return Duration.ofNanos(load.longestNanos.get());
	}

	private int repeat(Query query) {
		try (Connection connection = this.database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			int number = 0;
			while (!this.over.get()) {
				long start = System.nanoTime();
				statement.execute(query.text(number++));
				stalled(Duration.ofNanos(System.nanoTime() - start));
			}
			return number;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void stalled(Duration time) {
		this.tally.stalled(time);
		this.longestNanos.accumulate(time.toNanos());
	}

	private void verify() {
		this.reader.result();
		int written = this.writer.result();
		int found = this.database.rows("SELECT id FROM customer WHERE id >= " + FIRST).size();
		this.tally.lost(written - found);
		assertThat(found).as("rows that were confirmed").isEqualTo(written);
	}

	private interface Query {

		String text(int number);

	}

}
