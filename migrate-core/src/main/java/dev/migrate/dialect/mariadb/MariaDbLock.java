package dev.migrate.dialect.mariadb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.LockKey;
import dev.migrate.dialect.SessionLock;
import dev.migrate.operation.SqlStatement;

/** A named lock. It is one of the whole server, so its name tells the databases apart. */
class MariaDbLock implements SessionLock {

	private static final int SHARED = -1;

	private static final String HELD_HERE = "IS_USED_LOCK(?) <=> CONNECTION_ID()";

	// A session may take a lock twice, so it must not have it before we ask.
	private static final String TRY = "SELECT CASE WHEN CONNECTION_ID() <> ? OR " + HELD_HERE
			+ " THEN -1 ELSE GET_LOCK(?, 0) END";

	private static final String FENCE = "CONNECTION_ID() = ? AND " + HELD_HERE;

	// Sessions of others are only seen by who may see all.
	private static final String HOLDER = "SELECT u.id AS session_id, '?' AS lock_application,"
			+ " COALESCE(p.user, '?') AS lock_user, COALESCE(p.host, '?') AS address, CAST(NULL AS datetime) AS since"
			+ " FROM (SELECT IS_USED_LOCK(?) AS id) u LEFT JOIN information_schema.processlist p ON p.id = u.id"
			+ " WHERE u.id IS NOT NULL";

	@Override
	public Attempt tryAcquire(Connection connection, LockKey key, long sessionId) throws SQLException {
		SqlStatement attempt = SqlStatement.of(TRY, sessionId, name(key), name(key));
		return new BoundStatement(connection, attempt).row(MariaDbLock::attempt);
	}

	private static Attempt attempt(ResultSet row) throws SQLException {
		int answer = row.getInt(1);
		return (answer == SHARED) ? Attempt.SHARED_SESSION : (answer == 1) ? Attempt.ACQUIRED : Attempt.BUSY;
	}

	@Override
	public boolean release(Connection connection, LockKey key) throws SQLException {
		SqlStatement release = SqlStatement.of("SELECT RELEASE_LOCK(?)", name(key));
		return new BoundStatement(connection, release).row((row) -> row.getBoolean(1));
	}

	@Override
	public SqlStatement fence(LockKey key, long sessionId) {
		return SqlStatement.of(FENCE, sessionId, name(key));
	}

	@Override
	public Hold hold(Connection connection, LockKey key, long sessionId) throws SQLException {
		SqlStatement hold = SqlStatement.of("SELECT CONNECTION_ID() = ?, " + HELD_HERE, sessionId, name(key));
		return new BoundStatement(connection, hold).row((row) -> Hold.of(row.getBoolean(1), row.getBoolean(2)));
	}

	@Override
	public SqlStatement holderQuery(Connection connection, LockKey key) {
		return SqlStatement.of(HOLDER, name(key));
	}

	private static String name(LockKey key) {
		return "migrate:" + Long.toHexString(key.number());
	}

}
