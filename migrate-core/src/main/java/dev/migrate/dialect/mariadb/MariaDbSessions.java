package dev.migrate.dialect.mariadb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrate.dialect.Session;
import dev.migrate.dialect.Sessions;

/** Sessions that do not idle out, nor leak what a revision set. */
class MariaDbSessions implements Sessions {

	// A session that is ended for being idle would release the lock under us.
	private static final String STAY = "SET SESSION wait_timeout = 86400";

	private static final String READ = "SELECT CONNECTION_ID(), CURRENT_USER(), COALESCE(DATABASE(), ''), "
			+ MariaDbSettings.STATE;

	private final MariaDbWords words;

	MariaDbSessions(MariaDbWords words) {
		this.words = words;
	}

	// What a session is called is only said when it connects.
	@Override
	public Session open(Connection connection, String applicationName) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(STAY);
			try (ResultSet result = statement.executeQuery(READ)) {
				result.next();
				return new Session(result.getLong(1), result.getString(2), result.getString(3), result.getString(4));
			}
		}
	}

	String state(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("SELECT " + MariaDbSettings.STATE)) {
			result.next();
			return result.getString(1);
		}
	}

	@Override
	public void restore(Connection connection, Session session) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : MariaDbSettings.restoring(session.state(), this.words)) {
				statement.execute(sql);
			}
		}
	}

}
