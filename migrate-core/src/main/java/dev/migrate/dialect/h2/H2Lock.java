package dev.migrate.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.LockKey;
import dev.migrate.dialect.SessionLock;
import dev.migrate.operation.SqlStatement;

/**
 * A row in a table that no restart survives. It counts as long as the session that wrote
 * it is there.
 */
class H2Lock implements SessionLock {

	// With a name for the key, as it would take one of those that constraints of a
	// revision get which have none.
	private static final String CREATE = "CREATE GLOBAL TEMPORARY TABLE IF NOT EXISTS migrate_lock"
			+ " (lock_key BIGINT NOT NULL, session_id INTEGER NOT NULL, lock_application VARCHAR NOT NULL,"
			+ " CONSTRAINT migrate_lock_pkc PRIMARY KEY (lock_key)) NOT PERSISTENT";

	private static final String EXISTS = "SELECT 1 FROM information_schema.tables"
			+ " WHERE UPPER(table_name) = 'MIGRATE_LOCK' AND table_schema = CURRENT_SCHEMA";

	// Whoever is no administrator sees no session but its own.
	private static final String FREE = "DELETE FROM migrate_lock WHERE lock_key = ? AND EXISTS (SELECT 1 FROM"
			+ " information_schema.users WHERE user_name = CURRENT_USER AND is_admin) AND NOT EXISTS"
			+ " (SELECT 1 FROM information_schema.sessions s WHERE s.session_id = migrate_lock.session_id)";

	private static final String TAKE = "INSERT INTO migrate_lock (lock_key, session_id, lock_application)"
			+ " SELECT ?, SESSION_ID(), ? WHERE NOT EXISTS (SELECT 1 FROM migrate_lock WHERE lock_key = ?)";

	private static final String HELD_HERE = "EXISTS (SELECT 1 FROM migrate_lock WHERE lock_key = ?"
			+ " AND session_id = SESSION_ID())";

	private static final String HOLDER = "SELECT l.session_id, l.lock_application, COALESCE(s.user_name, '?') AS lock_user,"
			+ " COALESCE(s.client_addr, 'local') AS address, s.session_start AS since FROM migrate_lock l"
			+ " LEFT JOIN information_schema.sessions s ON s.session_id = l.session_id WHERE l.lock_key = ?";

	private static final String NOBODY = "SELECT CAST(NULL AS BIGINT) AS session_id, '' AS lock_application,"
			+ " '' AS lock_user, '' AS address, CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS since WHERE FALSE";

	private static final int DUPLICATE_KEY = 23505;

	private final Map<Long, String> applications = new ConcurrentHashMap<>();

	/** Note what a session is called: H2 keeps no names of sessions. */
	void opened(long sessionId, String application) {
		this.applications.put(sessionId, application);
	}

	@Override
	public Attempt tryAcquire(Connection connection, LockKey key, long sessionId) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(CREATE);
		}
		if (hold(connection, key, sessionId) != Hold.GIVEN_UP) {
			return Attempt.SHARED_SESSION;
		}
		try {
			update(connection, FREE, key.number());
			String application = this.applications.getOrDefault(sessionId, "?");
			return (update(connection, TAKE, key.number(), application, key.number()) == 1) ? Attempt.ACQUIRED
					: Attempt.BUSY;
		}
		catch (SQLException ex) {
			if (ex.getErrorCode() == DUPLICATE_KEY) {
				return Attempt.BUSY;
			}
			throw ex;
		}
	}

	@Override
	public boolean release(Connection connection, LockKey key) throws SQLException {
		return update(connection, "DELETE FROM migrate_lock WHERE lock_key = ? AND session_id = SESSION_ID()",
				key.number()) == 1;
	}

	@Override
	public SqlStatement fence(LockKey key, long sessionId) {
		return SqlStatement.of("SESSION_ID() = ? AND " + HELD_HERE, sessionId, key.number());
	}

	@Override
	public Hold hold(Connection connection, LockKey key, long sessionId) throws SQLException {
		SqlStatement hold = SqlStatement.of("SELECT SESSION_ID() = ?, " + HELD_HERE, sessionId, key.number());
		return new BoundStatement(connection, hold).row((row) -> Hold.of(row.getBoolean(1), row.getBoolean(2)));
	}

	@Override
	public SqlStatement holderQuery(Connection connection, LockKey key) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(EXISTS)) {
			return result.next() ? SqlStatement.of(HOLDER, key.number()) : SqlStatement.of(NOBODY);
		}
	}

	private int update(Connection connection, String sql, Object... parameters) throws SQLException {
		return new BoundStatement(connection, SqlStatement.of(sql, parameters)).update();
	}

}
