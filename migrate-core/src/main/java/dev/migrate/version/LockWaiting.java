package dev.migrate.version;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import dev.migrate.dialect.LockHolder;

/** What to do while another session has the lock. */
public interface LockWaiting {

	/** Return whether there still is something to do that needs the lock. */
	boolean stillNeeded() throws SQLException;

	/** Hear how long we wait already. */
	void waited(Duration time, HolderLookup holder) throws SQLException;

	/** Wait before the next try. */
	void pause(Duration time);

	/** Asks the database who has the lock. */
	@FunctionalInterface
	interface HolderLookup {

		/** Return the session that has the lock, if one still has. */
		Optional<LockHolder> find() throws SQLException;

	}

}
