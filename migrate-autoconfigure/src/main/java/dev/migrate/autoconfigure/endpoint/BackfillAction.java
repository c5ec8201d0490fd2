package dev.migrate.autoconfigure.endpoint;

import dev.migrate.backfill.StoredBackfill;
import dev.migrate.execution.Backfills;

/** What can be done about a backfill. */
public enum BackfillAction {

	/** Let it wait, on all nodes. */
	PAUSE {

		@Override
		StoredBackfill on(Backfills backfills, String name) {
			return backfills.pause(name);
		}

	},

	/** Let it go on. */
	RESUME {

		@Override
		StoredBackfill on(Backfills backfills, String name) {
			return backfills.resume(name);
		}

	};

	abstract StoredBackfill on(Backfills backfills, String name);

}
