package dev.migrate.dialect.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.Blocker;
import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.PooledSession;
import dev.migrate.dialect.Session;
import dev.migrate.dialect.SessionLimit;
import dev.migrate.dialect.Sessions;
import dev.migrate.dialect.StatementProgress;

/**
 * Sessions that neither idle out, nor outlive their client, nor leak what a revision set.
 */
class PostgresSessions implements Sessions {

	private static final String SINCE_14 = ", set_config('idle_session_timeout', '0', $local)";

	private static final String CONNECTION_CHECK = ", set_config('client_connection_check_interval', '2s', $local)";

	// A machine that vanishes says no farewell; by default its lock would stay for hours.
	private static final String KEEPALIVE = ", set_config('tcp_keepalives_idle', '30', $local)"
			+ ", set_config('tcp_keepalives_interval', '10', $local), set_config('tcp_keepalives_count', '3', $local)";

	private static final String LIMIT = "set_config('lock_timeout', ?, $local), set_config('statement_timeout', ?, $local)";

	private static final String BLOCKERS = "SELECT DISTINCT b.pid, coalesce(a.application_name, '?') AS application_name,"
			+ " coalesce(a.usename, '?') AS usename, coalesce(host(a.client_addr), 'local') AS address,"
			+ " coalesce(a.state, 'unknown') AS state, "
			+ " extract(epoch FROM clock_timestamp() - a.xact_start)::bigint AS age, coalesce(left(a.query, 2000), '') AS query"
			+ " FROM unnest(pg_blocking_pids(%d)) b (pid) LEFT JOIN pg_stat_activity a ON a.pid = b.pid"
			+ " ORDER BY age DESC NULLS LAST";

	// While it waits for others, it counts them; then blocks of the table, then rows.
	private static final String PROGRESS = "SELECT p.command || coalesce(' ' || nullif(i.relname, ''), '')"
			+ " || coalesce(' on ' || t.relname, '') AS statement, p.phase,"
			+ " CASE WHEN p.phase LIKE 'waiting for%%' THEN p.lockers_done WHEN p.tuples_total > 0 THEN p.tuples_done"
			+ " ELSE p.blocks_done END AS done,"
			+ " CASE WHEN p.phase LIKE 'waiting for%%' THEN p.lockers_total WHEN p.tuples_total > 0 THEN p.tuples_total"
			+ " ELSE p.blocks_total END AS total,"
			+ " CASE WHEN p.phase LIKE 'waiting for%%' THEN 'sessions' WHEN p.tuples_total > 0 THEN 'rows' ELSE 'blocks' END AS unit"
			+ " FROM pg_stat_progress_create_index p LEFT JOIN pg_class t ON t.oid = p.relid"
			+ " LEFT JOIN pg_class i ON i.oid = p.index_relid WHERE p.pid = %d";

	private static final String INVALID_PARAMETER_VALUE = "22023";

	private static final int IDENTIFIER_LENGTH = 63;

	private final boolean local;

	// Not so on a server whose platform can't watch a connection.
	private volatile boolean checksConnections = true;

	private PostgresSessions(boolean local) {
		this.local = local;
	}

	/** Return what sets a session up for as long as it is there. */
	static PostgresSessions forSessions() {
		return new PostgresSessions(false);
	}

	/** Return what sets a session up until the end of a transaction. */
	static PostgresSessions forTransactions() {
		return new PostgresSessions(true);
	}

	@Override
	public Optional<PooledSession> pooled(Connection connection) throws SQLException {
		return PostgresDriver.pooled(connection);
	}

	@Override
	public Session open(Connection connection, String applicationName, SessionLimit limit) throws SQLException {
		if (connection.getMetaData().getDatabaseMajorVersion() < 14) {
			return open(connection, applicationName, limit, "");
		}
		try {
			return open(connection, applicationName, limit,
					SINCE_14 + (this.checksConnections ? CONNECTION_CHECK : ""));
		}
		catch (SQLException ex) {
			if (!this.checksConnections || !INVALID_PARAMETER_VALUE.equals(ex.getSQLState())) {
				throw ex;
			}
			this.checksConnections = false;
			return open(connection, applicationName, limit, SINCE_14);
		}
	}

	// One statement for everything: one round trip. Both timeouts would release the lock
	// under us. The state comes last: what we have set ourselves belongs to it.
	private Session open(Connection connection, String applicationName, SessionLimit limit, String more)
			throws SQLException {
		String sql = "SELECT pg_backend_pid(), session_user, coalesce(current_schema(), ''), " + LIMIT
				+ ", set_config('application_name', ?, $local)"
				+ ", set_config('idle_in_transaction_session_timeout', '0', $local)"
				+ ", set_config('default_transaction_isolation', 'read committed', $local)" + KEEPALIVE + more + ", "
				+ PostgresSettings.STATE + " AS state";
		try (PreparedStatement statement = connection.prepareStatement(scoped(sql))) {
			bind(statement, limit);
			statement.setString(3, shortened(applicationName));
			try (ResultSet result = statement.executeQuery()) {
				result.next();
				return new Session(result.getLong(1), result.getString(2), result.getString(3),
						result.getString("state"));
			}
		}
	}

	@Override
	public void limit(Connection connection, SessionLimit limit) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(scoped("SELECT " + LIMIT))) {
			bind(statement, limit);
			statement.execute();
		}
	}

	private String scoped(String sql) {
		return sql.replace("$local", String.valueOf(this.local));
	}

	private void bind(PreparedStatement statement, SessionLimit limit) throws SQLException {
		statement.setString(1, limit.lockTimeout().toMillis() + "ms");
		statement.setString(2, limit.statementTimeout().toMillis() + "ms");
	}

	@Override
	public boolean showsBlockers() {
		return true;
	}

	@Override
	public List<Blocker> blockers(Connection connection, long sessionId) throws SQLException {
		return watched(connection, BLOCKERS.formatted(sessionId), PostgresSessions::blocker);
	}

	// Asked again and again, and maybe of a pooler: nothing of it may stay prepared.
	private static <T> List<T> watched(Connection connection, String query, CatalogLookup.RowReader<T> reader)
			throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
			List<T> rows = new ArrayList<>();
			while (result.next()) {
				rows.add(reader.read(result));
			}
			return rows;
		}
	}

	@Override
	public Optional<StatementProgress> progress(Connection connection, long sessionId) throws SQLException {
		return watched(connection, PROGRESS.formatted(sessionId),
				(row) -> new StatementProgress(row.getString("statement"), row.getString("phase"), row.getLong("done"),
						row.getLong("total"), row.getString("unit")))
			.stream()
			.findFirst();
	}

	private static Blocker blocker(ResultSet row) throws SQLException {
		Long age = row.getObject("age", Long.class);
		return new Blocker(row.getLong("pid"), row.getString("application_name"), row.getString("usename"),
				row.getString("address"), row.getString("state"), (age != null) ? Duration.ofSeconds(age) : null,
				row.getString("query"));
	}

	private String shortened(String name) {
		return (name.length() > IDENTIFIER_LENGTH) ? name.substring(0, IDENTIFIER_LENGTH) : name;
	}

	@Override
	public void restore(Connection connection, Session session) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(PostgresSettings.RESTORE)) {
			statement.setString(1, session.state());
			statement.execute();
		}
	}

}
