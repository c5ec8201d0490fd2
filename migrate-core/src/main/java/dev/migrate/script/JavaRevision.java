package dev.migrate.script;

import dev.migrate.operation.Operations;

/**
 * A revision written in Java. The class carries {@link MigrationRevision} and is created
 * when it is about to run, not before.
 */
public interface JavaRevision {

	/** Change the database from the down revision to this one. */
	void upgrade(Operations op);

	/**
	 * Change the database back. A revision for which there is no way back says why in
	 * {@link MigrationRevision#irreversible()}, one that leaves nothing to undo in
	 * {@link MigrationRevision#nothingToUndo()}; neither implements this.
	 */
	default void downgrade(Operations op) {
		throw new MissingDowngradeException(getClass().getName());
	}

}
