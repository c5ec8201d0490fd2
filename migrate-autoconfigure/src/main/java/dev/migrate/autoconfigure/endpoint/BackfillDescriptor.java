package dev.migrate.autoconfigure.endpoint;

import java.time.Instant;

import dev.migrate.backfill.BackfillState;
import dev.migrate.backfill.StoredBackfill;
import org.jspecify.annotations.Nullable;

/**
 * How far a backfill is.
 *
 * @param name its name
 * @param revision the revision that has registered it
 * @param state what is to be done about it
 * @param done how many rows were changed
 * @param visited how many rows were looked at
 * @param estimated about how many rows the table has; 0 if nobody knows
 * @param percent how much of the table was looked at, if that can be told
 * @param secondsLeft how long it would go on at the pace so far, if that can be told
 * @param batchSize how many rows the next batch takes
 * @param error what the last failure said
 * @param changedAt when anything of this changed last
 */
public record BackfillDescriptor(String name, String revision, BackfillState state, long done, long visited,
		long estimated, @Nullable Integer percent, @Nullable Long secondsLeft, int batchSize, @Nullable String error,
		Instant changedAt) {

	static BackfillDescriptor of(StoredBackfill backfill) {
		return new BackfillDescriptor(backfill.name(), backfill.revision().value(), backfill.state(),
				backfill.rowsDone(), backfill.rowsVisited(), backfill.rowsEstimated(), backfill.percent().orElse(null),
				backfill.timeLeft().map((left) -> left.toSeconds()).orElse(null), backfill.batchSize(),
				backfill.error().orElse(null), backfill.changedAt());
	}

}
