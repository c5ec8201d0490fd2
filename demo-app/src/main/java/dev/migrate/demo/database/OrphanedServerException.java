package dev.migrate.demo.database;

import java.time.Duration;

/** A server without application does not stop. */
final class OrphanedServerException extends EmbeddedDatabaseException {

	private static final long serialVersionUID = 1L;

	OrphanedServerException(long pid, Duration waited) {
		super("PostgreSQL process %d of an earlier run was told to stop, and still runs after %d seconds."
			.formatted(pid, waited.toSeconds()), "End it: kill -QUIT %d".formatted(pid), null);
	}

}
