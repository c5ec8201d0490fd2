package dev.migrate.backfill;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.SqlFault;
import dev.migrate.failpoint.Failpoint;
import dev.migrate.operation.SqlStatement;
import dev.migrate.version.VersionTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one batch at a time, in a transaction that has the row of the backfill locked: so
 * nodes take turns, and one that dies leaves nothing behind but its turn.
 */
public final class BatchWorker {

	private static final Logger logger = LoggerFactory.getLogger(BatchWorker.class);

	private static final int PASSES = 3;

	private static final int ATTEMPTS = 3;

	private final Dialect dialect;

	private final BackfillStore store;

	private final Map<String, Integer> told = new HashMap<>();

	public BatchWorker(Dialect dialect, VersionTables tables) {
		this.dialect = dialect;
		this.store = new BackfillStore(dialect, tables);
	}

	/** Return whether its author wants a backfill to wait now. */
	public boolean isThrottled(Connection connection, StoredBackfill backfill) throws SQLException {
		String query = backfill.backfill().pace().throttle();
		return query != null && new BoundStatement(connection, SqlStatement.of(query)).rows((row) -> row.getBoolean(1))
			.contains(true);
	}

	/**
	 * Do the next batch of a backfill: in a transaction of its own, or in the one at
	 * hand.
	 */
	public Turn turn(Connection connection, String name) throws SQLException {
		if (!connection.getAutoCommit()) {
			return batch(connection, name);
		}
		connection.setAutoCommit(false);
		Turn turn;
		try {
			turn = batch(connection, name);
			connection.commit();
			connection.setAutoCommit(true);
		}
		catch (SQLException ex) {
			return failed(connection, name, ex);
		}
		if (turn.kind() == Turn.Kind.WORKED) {
			Failpoint.BATCH_COMMITTED.reached();
			turn.backfill().ifPresent((backfill) -> tell(connection, backfill));
		}
		return turn;
	}

	private Turn batch(Connection connection, String name) throws SQLException {
		Optional<StoredBackfill> locked = this.store.lock(connection, name);
		if (locked.isEmpty()) {
			return Turn.taken();
		}
		StoredBackfill backfill = locked.get();
		if (!backfill.state().isOpen()) {
			return Turn.resting(backfill);
		}
		Failpoint.BATCH_BEGUN.reached();
		long start = System.nanoTime();
		BatchSql sql = new BatchSql(this.dialect, backfill.backfill());
		StoredBackfill moved = (backfill.state() == BackfillState.CLOSING) ? closed(connection, backfill, sql)
				: advanced(connection, backfill, sql);
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		int size = (backfill.state() == BackfillState.CLOSING) ? backfill.batchSize()
				: BatchSize.of(backfill.backfill().pace()).next(backfill.batchSize(), took);
		StoredBackfill after = moved.paced(size, backfill.worked().plus(took));
		this.store.update(connection, after);
		Failpoint.BATCH_WRITTEN.reached();
		return Turn.worked(after, took);
	}

	private StoredBackfill advanced(Connection connection, StoredBackfill backfill, BatchSql sql) throws SQLException {
		Optional<KeyCursor> start = backfill.cursor().map(KeyCursor::parse);
		Optional<KeyCursor> end = sql.end(connection, start, backfill.batchSize());
		int changed = sql.change(connection, start, end);
		if (end.isPresent()) {
			return backfill.moved(BackfillState.RUNNING, end.map(KeyCursor::json), backfill.pass(), changed,
					backfill.rowsVisited() + backfill.batchSize());
		}
		BackfillState next = (backfill.backfill().condition() != null) ? BackfillState.CLOSING : BackfillState.DONE;
		return backfill.moved(next, backfill.cursor(), backfill.pass(), changed, backfill.rowsVisited() + changed);
	}

	// Rows that came behind the cursor are left, and those whose key has changed.
	private StoredBackfill closed(Connection connection, StoredBackfill backfill, BatchSql sql) throws SQLException {
		if (!sql.anyLeft(connection)) {
			return backfill.moved(BackfillState.DONE, backfill.cursor(), backfill.pass(), 0, backfill.rowsVisited());
		}
		if (backfill.pass() < PASSES) {
			return backfill.moved(BackfillState.RUNNING, Optional.empty(), backfill.pass() + 1, 0, 0);
		}
		return backfill.said(BackfillState.FAILED, backfill.attempts(),
				Optional.of("After %d times through the table, %d rows still satisfy: %s".formatted(PASSES,
						sql.left(connection), backfill.backfill().condition())));
	}

	private Turn failed(Connection connection, String name, SQLException failure) throws SQLException {
		try {
			connection.rollback();
			// Under the lock again: others may have gone on meanwhile.
			Turn turn = noted(connection, name, failure);
			connection.commit();
			connection.setAutoCommit(true);
			return turn;
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private Turn noted(Connection connection, String name, SQLException failure) throws SQLException {
		SqlFault fault = this.dialect.faultOf(failure);
		Optional<StoredBackfill> locked = (fault == SqlFault.LOCKED) ? Optional.empty()
				: this.store.lock(connection, name);
		if (locked.isEmpty()) {
			return new Turn(Turn.Kind.BLOCKED, locked, Duration.ZERO, failure);
		}
		StoredBackfill backfill = locked.get();
		if (fault == SqlFault.CANCELLED && backfill.batchSize() > backfill.backfill().pace().smallest()) {
			int size = BatchSize.of(backfill.backfill().pace()).afterTimeout(backfill.batchSize());
			this.store.update(connection, backfill.paced(size, backfill.worked()));
			return new Turn(Turn.Kind.BLOCKED, locked, Duration.ZERO, failure);
		}
		int attempts = backfill.attempts() + 1;
		BackfillState state = (attempts < ATTEMPTS) ? backfill.state() : BackfillState.FAILED;
		StoredBackfill noted = backfill.said(state, attempts, Optional.of(String.valueOf(failure.getMessage())));
		this.store.update(connection, noted);
		return new Turn(Turn.Kind.FAILED, Optional.of(noted), Duration.ZERO, failure);
	}

	private void tell(Connection connection, StoredBackfill backfill) {
		logger.debug("Backfill '{}' has changed {} rows, {} of about {} visited, the next batch takes {}",
				backfill.name(), backfill.rowsDone(), backfill.rowsVisited(), backfill.rowsEstimated(),
				backfill.batchSize());
		int tenth = backfill.percent().orElse(0) / 10;
		if (backfill.state().isOpen() && !Integer.valueOf(tenth).equals(this.told.put(backfill.name(), tenth))) {
			logger.info("Backfill '{}': {} %, {} rows changed, about {} s left", backfill.name(),
					backfill.percent().orElse(0), backfill.rowsDone(),
					backfill.timeLeft().map(Duration::toSeconds).orElse(0L));
		}
		if (backfill.state() == BackfillState.DONE) {
			logger.info("Backfill '{}' is done: {} rows in {} s", backfill.name(), backfill.rowsDone(),
					backfill.worked().toSeconds());
			analyze(connection, backfill);
		}
	}

	// What the planner thinks of the new values is no reason to fail.
	private void analyze(Connection connection, StoredBackfill backfill) {
		String sql = this.dialect.batches().analyze(this.dialect.words().quote(backfill.backfill().table()));
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			logger.info("The statistics after backfill '{}' could not be renewed by {}: {}", backfill.name(), sql,
					ex.getMessage());
		}
	}

}
