package dev.migrate.dialect.mariadb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import dev.migrate.dialect.Blocker;
import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.Session;
import dev.migrate.dialect.SessionLimit;
import dev.migrate.dialect.Sessions;
import dev.migrate.operation.SqlStatement;

/** Sessions that do not idle out, nor leak what a revision set. */
class MariaDbSessions implements Sessions {

	// A session that is ended for being idle would release the lock under us.
	private static final String STAY = "SET SESSION wait_timeout = 86400, ";

	// A lock of a definition is held until its transaction ends, and nobody tells by
	// whom.
	private static final String BLOCKERS = "SELECT p.ID, p.USER, p.HOST, p.COMMAND, TIMESTAMPDIFF(SECOND, t.trx_started, NOW()), p.INFO"
			+ " FROM information_schema.INNODB_TRX t JOIN information_schema.PROCESSLIST p ON p.ID = t.trx_mysql_thread_id"
			+ " WHERE p.ID <> ? AND p.ID <> CONNECTION_ID() ORDER BY t.trx_started";

	private static final String READ = "SELECT CONNECTION_ID(), CURRENT_USER(), COALESCE(DATABASE(), ''), "
			+ MariaDbSettings.STATE;

	private final MariaDbWords words;

	MariaDbSessions(MariaDbWords words) {
		this.words = words;
	}

	// What a session is called is only said when it connects.
	@Override
	public Session open(Connection connection, String applicationName, SessionLimit limit) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(STAY + settings(limit));
			try (ResultSet result = statement.executeQuery(READ)) {
				result.next();
				return new Session(result.getLong(1), result.getString(2), result.getString(3), result.getString(4));
			}
		}
	}

	// Only waits end: most changes of a table let readers and writers pass, and one that
	// copies it takes as long as it takes.
	private String settings(SessionLimit limit) {
		long seconds = Math.max(1, (limit.lockTimeout().toMillis() + 999) / 1000);
		return "lock_wait_timeout = " + seconds + ", innodb_lock_wait_timeout = " + seconds;
	}

	@Override
	public void limit(Connection connection, SessionLimit limit) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET SESSION " + settings(limit));
		}
	}

	@Override
	public boolean showsBlockers() {
		return true;
	}

	@Override
	public List<Blocker> blockers(Connection connection, long sessionId) throws SQLException {
		return new BoundStatement(connection, SqlStatement.of(BLOCKERS, sessionId))
			.rows((row) -> new Blocker(row.getLong(1), "?", row.getString(2), row.getString(3),
					row.getString(4).toLowerCase(Locale.ROOT) + ", with an open transaction",
					Duration.ofSeconds(row.getLong(5)), Objects.requireNonNullElse(row.getString(6), "")));
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
