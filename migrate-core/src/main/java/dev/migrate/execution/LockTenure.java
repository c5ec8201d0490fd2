package dev.migrate.execution;

import java.sql.SQLException;
import java.util.List;

import dev.migrate.dialect.SessionLock;
import dev.migrate.operation.SqlStatement;
import dev.migrate.revision.RevisionId;

/** From when to when a run has the migration lock, and what its session is meanwhile. */
interface LockTenure {

	/**
	 * Wait for the lock, for as long as it is needed.
	 * @return whether the run has it now; else there is nothing left to do
	 */
	boolean begin(LockQueue queue) throws SQLException;

	/**
	 * Make sure of the lock before the transaction of revisions begins.
	 * @param rows the version rows that they were planned for
	 * @return whether these are the rows; else another run came in between, or is done
	 */
	default boolean covers(List<RevisionId> rows) throws SQLException {
		return true;
	}

	/**
	 * Make the session fit for a revision.
	 * @param left the settings that the last one has left
	 */
	void beforeStep(String left) throws SQLException;

	/** Make the session fit for the record of a revision. */
	default void beforeRecord() throws SQLException {
	}

	/**
	 * Take care of what a recorded revision leaves in the session.
	 * @param left the settings that it leaves
	 */
	default void afterRecord(String left) throws SQLException {
	}

	/**
	 * Write something down between the transactions of revisions, while nobody else
	 * writes.
	 */
	default void write(Writing writing) throws SQLException {
		writing.write();
	}

	/** Return the condition that is true only where the run has the lock. */
	SqlStatement fence();

	/** Return what has become of the lock. */
	SessionLock.Hold hold() throws SQLException;

	/** Give the lock back when all is done; fail if it was lost on the way. */
	void end() throws SQLException;

	/** Give the lock back after a failure, as far as that can be done. */
	void giveUp();

	/** What is written. */
	@FunctionalInterface
	interface Writing {

		void write() throws SQLException;

	}

}
