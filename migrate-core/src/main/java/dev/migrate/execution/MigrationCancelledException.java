package dev.migrate.execution;

import dev.migrate.revision.RevisionException;

/** A run was told to stop. */
public final class MigrationCancelledException extends RevisionException {

	private static final long serialVersionUID = 1L;

	MigrationCancelledException() {
		super("The migration was cancelled, as the application was told to stop. What was committed is recorded; the"
				+ " revision that was running has been rolled back. Start again to go on.");
	}

}
