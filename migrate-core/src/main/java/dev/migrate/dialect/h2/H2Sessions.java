package dev.migrate.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.migrate.dialect.Session;
import dev.migrate.dialect.SessionLimit;
import dev.migrate.dialect.Sessions;

/** What a session is, and what a revision may change of it. */
class H2Sessions implements Sessions {

	private static final String STATE = "SELECT CURRENT_SCHEMA, LOCK_TIMEOUT()";

	private final Map<Long, String> lent = new ConcurrentHashMap<>();

	private final H2Words words;

	private final H2Lock lock;

	H2Sessions(H2Words words, H2Lock lock) {
		this.words = words;
		this.lock = lock;
	}

	@Override
	public Session open(Connection connection, String applicationName, SessionLimit limit) throws SQLException {
		String lent = state(connection);
		limit(connection, limit);
		try (Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery("SELECT SESSION_ID(), CURRENT_USER, CURRENT_SCHEMA")) {
			result.next();
			Session session = new Session(result.getLong(1), result.getString(2), result.getString(3),
					state(connection));
			this.lent.put(session.id(), lent);
			this.lock.opened(session.id(), applicationName);
			return session;
		}
	}

	@Override
	public void limit(Connection connection, SessionLimit limit) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET LOCK_TIMEOUT " + limit.lockTimeout().toMillis());
		}
	}

	// A database in memory may be gone without its session.
	@Override
	public boolean giveBack(Connection connection) throws SQLException {
		if (!connection.getAutoCommit()) {
			connection.rollback();
			connection.setAutoCommit(true);
		}
		try (Statement statement = connection.createStatement()) {
			try (ResultSet result = statement.executeQuery("SELECT SESSION_ID()")) {
				result.next();
				String state = this.lent.remove(result.getLong(1));
				if (state == null) {
					return false;
				}
				statement.execute(state);
				return true;
			}
		}
	}

	/** Return the statements that lead to what the session is now. */
	String state(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(STATE)) {
			result.next();
			return "SET SCHEMA " + this.words.quote(result.getString(1)) + "; SET LOCK_TIMEOUT " + result.getInt(2);
		}
	}

	@Override
	public void restore(Connection connection, Session session) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(session.state());
		}
	}

}
