package dev.migrate.backfill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.Dialect;
import dev.migrate.operation.Backfill;
import dev.migrate.operation.SqlStatement;
import dev.migrate.revision.RevisionId;

/** Makes a row of what a revision says of a backfill. */
public final class BackfillRegistration {

	private final Dialect dialect;

	private final BackfillStore store;

	public BackfillRegistration(Dialect dialect, BackfillStore store) {
		this.dialect = dialect;
		this.store = store;
	}

	/** Return a backfill of which nothing is done, with the key that it is to use. */
	public StoredBackfill begun(Connection connection, Backfill backfill, RevisionId revision) throws SQLException {
		Backfill complete = new UsableKey(backfill).found(connection, this.dialect.inspection().reader());
		long estimate = new BoundStatement(connection, this.dialect.batches().estimate(backfill.table()))
			.rows((row) -> row.getLong(1))
			.stream()
			.findFirst()
			.orElse(0L);
		return of(complete, revision, BackfillState.RUNNING, Math.max(0, estimate));
	}

	/** Return a backfill that a script has done. */
	public static StoredBackfill done(Backfill backfill, RevisionId revision) {
		return of(backfill, revision, BackfillState.DONE, 0);
	}

	private static StoredBackfill of(Backfill backfill, RevisionId revision, BackfillState state, long estimate) {
		return new StoredBackfill(backfill, revision, state, Optional.empty(), 1, BatchSize.of(backfill.pace()).first(),
				0, 0, estimate, Duration.ZERO, 0, Optional.empty(), Instant.EPOCH);
	}

	/**
	 * Return the statements that write it down, in the place of what the revision may
	 * have left there.
	 */
	public List<SqlStatement> statements(StoredBackfill backfill) {
		return List.of(this.store.deletion(backfill.revision(), backfill.name()), this.store.insertion(backfill));
	}

	/**
	 * Return what is known of a backfill, and refuse a name that another revision uses.
	 */
	public Optional<StoredBackfill> known(Connection connection, Backfill backfill, RevisionId revision)
			throws SQLException {
		Optional<StoredBackfill> known = this.store.find(connection, backfill.name());
		if (known.isPresent() && !known.get().revision().equals(revision)) {
			throw new DuplicateBackfillException(backfill, revision, known.get().revision());
		}
		return known;
	}

	/** Return whether a backfill is what a row was made of. */
	public static boolean isSame(Backfill backfill, StoredBackfill stored) {
		Backfill known = stored.backfill();
		List<String> key = backfill.key().isEmpty() ? known.key() : backfill.key();
		return backfill.key(key.toArray(String[]::new)).equals(known);
	}

}
