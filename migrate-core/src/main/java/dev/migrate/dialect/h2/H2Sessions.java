package dev.migrate.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrate.dialect.Session;

/** What a session is, and what a revision may change of it. */
class H2Sessions {

	private static final String STATE = "SELECT CURRENT_SCHEMA, LOCK_TIMEOUT()";

	private final H2Words words;

	H2Sessions(H2Words words) {
		this.words = words;
	}

	Session open(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("SELECT SESSION_ID(), CURRENT_USER, CURRENT_SCHEMA")) {
			result.next();
			return new Session(result.getLong(1), result.getString(2), result.getString(3), state(connection));
		}
	}

	/** Return the statements that lead to what the session is now. */
	String state(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(STATE)) {
			result.next();
			return "SET SCHEMA " + this.words.quote(result.getString(1)) + "; SET LOCK_TIMEOUT " + result.getInt(2);
		}
	}

	void restore(Connection connection, Session session) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(session.state());
		}
	}

}
