package dev.migrate.autoconfigure.status;

import dev.migrate.Migrator;
import dev.migrate.backfill.StoredBackfill;

/** Hears how far a backfill is, after each batch that is done here. */
@FunctionalInterface
public interface BackfillObserver {

	/** Hear of a backfill in the database of a migrator. */
	void observed(Migrator migrator, StoredBackfill backfill);

}
