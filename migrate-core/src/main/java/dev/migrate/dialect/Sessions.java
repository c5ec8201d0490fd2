package dev.migrate.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** How a session is made fit for migrations, and given back. */
public interface Sessions {

	/**
	 * Return what serves a client right now, if the connection is known to lead to a
	 * pooler rather than to a server.
	 */
	default Optional<PooledSession> pooled(Connection connection) throws SQLException {
		return Optional.empty();
	}

	/**
	 * Make a session fit for migrations, with what the server offers against sessions
	 * that idle, hang or outlive their client, and say what it is now.
	 * @param connection a connection in autocommit mode
	 * @param applicationName what the session is called for those who look at the server
	 * @param limit what its statements may ask of others
	 */
	Session open(Connection connection, String applicationName, SessionLimit limit) throws SQLException;

	/** Let the statements to come ask this of others. */
	void limit(Connection connection, SessionLimit limit) throws SQLException;

	/**
	 * Undo what a revision has changed in the session that the next one must not meet.
	 */
	void restore(Connection connection, Session session) throws SQLException;

	/** Return whether the server tells who is in the way of a session. */
	default boolean showsBlockers() {
		return false;
	}

	/**
	 * Return who is in the way of a session at this moment.
	 * @param connection another session
	 * @param sessionId the session that waits
	 */
	default List<Blocker> blockers(Connection connection, long sessionId) throws SQLException {
		return List.of();
	}

	/**
	 * Return how far the statement of a session has come, where the server tells.
	 * @param connection another session
	 * @param sessionId the session that works
	 */
	default Optional<StatementProgress> progress(Connection connection, long sessionId) throws SQLException {
		return Optional.empty();
	}

	/**
	 * Give a session back as it was before it was opened, where a database may end with
	 * it.
	 * @return whether that was done; else the session is ended, so that nobody meets what
	 * is left in it
	 */
	default boolean giveBack(Connection connection) throws SQLException {
		return false;
	}

}
