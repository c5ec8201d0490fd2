package dev.migrate.autoconfigure.status;

import dev.migrate.MigrationStatus;
import dev.migrate.Migrator;

/** Hears of every status that was read for others, and so need not read it itself. */
@FunctionalInterface
public interface StatusObserver {

	/** Hear where the database of a migrator is. */
	void observed(Migrator migrator, MigrationStatus status);

}
