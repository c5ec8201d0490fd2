package dev.migrate.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.LockKey;
import dev.migrate.dialect.SessionLock;
import dev.migrate.operation.SqlStatement;

/** A session-level advisory lock. */
class PostgresLock implements SessionLock {

	private static final String HELD = "l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
			+ " AND l.classid::bigint = ? AND l.objid::bigint = ?";

	// The locks of a session are all in its own database.
	private static final String HELD_HERE = "EXISTS (SELECT 1 FROM pg_locks l WHERE " + HELD
			+ " AND l.pid = pg_backend_pid())";

	// A session may take an advisory lock twice, so it must not have it before we ask.
	private static final String TRY = "SELECT CASE WHEN pg_backend_pid() <> ? OR " + HELD_HERE
			+ " THEN NULL ELSE pg_try_advisory_lock(?) END";

	private static final String FENCE = "pg_backend_pid() = ? AND " + HELD_HERE;

	private static final String HOLDER = "SELECT l.pid AS session_id, coalesce(a.application_name, '?') AS lock_application,"
			+ " coalesce(a.usename, '?') AS lock_user, coalesce(host(a.client_addr), 'local') AS address,"
			+ " a.backend_start AS since FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid WHERE " + HELD
			+ " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) LIMIT 1";

	@Override
	public Attempt tryAcquire(Connection connection, LockKey key, long sessionId) throws SQLException {
		SqlStatement attempt = SqlStatement.of(TRY, sessionId, high(key), low(key), key.number());
		return new BoundStatement(connection, attempt).row(PostgresLock::attempt);
	}

	private static Attempt attempt(ResultSet row) throws SQLException {
		boolean acquired = row.getBoolean(1);
		return row.wasNull() ? Attempt.SHARED_SESSION : (acquired ? Attempt.ACQUIRED : Attempt.BUSY);
	}

	@Override
	public boolean release(Connection connection, LockKey key) throws SQLException {
		SqlStatement release = SqlStatement.of("SELECT pg_advisory_unlock(?)", key.number());
		return new BoundStatement(connection, release).row((row) -> row.getBoolean(1));
	}

	@Override
	public SqlStatement fence(LockKey key, long sessionId) {
		return SqlStatement.of(FENCE, sessionId, high(key), low(key));
	}

	@Override
	public Hold hold(Connection connection, LockKey key, long sessionId) throws SQLException {
		SqlStatement hold = SqlStatement.of("SELECT pg_backend_pid() = ?, " + HELD_HERE, sessionId, high(key),
				low(key));
		return new BoundStatement(connection, hold).row((row) -> Hold.of(row.getBoolean(1), row.getBoolean(2)));
	}

	@Override
	public SqlStatement holderQuery(Connection connection, LockKey key) {
		return SqlStatement.of(HOLDER, high(key), low(key));
	}

	// PostgreSQL shows a 64-bit key as two unsigned halves.
	private long high(LockKey key) {
		return key.number() >>> 32;
	}

	private long low(LockKey key) {
		return key.number() & 0xFFFF_FFFFL;
	}

}
