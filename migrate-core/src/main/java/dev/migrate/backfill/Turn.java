package dev.migrate.backfill;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What came of the attempt to do a batch.
 *
 * @param kind what came of it
 * @param backfill how the backfill stands now, if it could be seen
 * @param took how long the batch took
 * @param failure what stood in the way
 */
public record Turn(Kind kind, Optional<StoredBackfill> backfill, Duration took, @Nullable Exception failure) {

	/** What can come of it. */
	public enum Kind {

		/** A batch is done and committed. */
		WORKED,

		/** Another session does a batch of it at the moment, or there is none. */
		TAKEN,

		/** There is nothing to be done now. */
		RESTING,

		/** Others are in the way of the rows; nothing has changed. */
		BLOCKED,

		/** The batch has failed; nothing has changed but the note of it. */
		FAILED

	}

	static Turn taken() {
		return new Turn(Kind.TAKEN, Optional.empty(), Duration.ZERO, null);
	}

	/** Return what came of it if there was nothing to be done. */
	public static Turn resting(StoredBackfill backfill) {
		return new Turn(Kind.RESTING, Optional.of(backfill), Duration.ZERO, null);
	}

	static Turn worked(StoredBackfill backfill, Duration took) {
		return new Turn(Kind.WORKED, Optional.of(backfill), took, null);
	}

	/** Return how long to rest before the next batch. */
	public Duration rest() {
		return this.backfill.map((stored) -> this.took.multipliedBy(stored.backfill().pace().rest()).dividedBy(100))
			.orElse(Duration.ZERO);
	}

}
