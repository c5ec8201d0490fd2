package dev.migrate.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** How a session is made fit for migrations, and given back. */
public interface Sessions {

	/**
	 * Make a session fit for migrations, with what the server offers against sessions
	 * that idle, hang or outlive their client, and say what it is now.
	 * @param connection a connection in autocommit mode
	 * @param applicationName what the session is called for those who look at the server
	 */
	Session open(Connection connection, String applicationName) throws SQLException;

	/**
	 * Undo what a revision has changed in the session that the next one must not meet.
	 */
	void restore(Connection connection, Session session) throws SQLException;

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
