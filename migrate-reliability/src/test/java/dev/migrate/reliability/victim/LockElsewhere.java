package dev.migrate.reliability.victim;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/** Takes the lock on a session of its own, and lets no statement ask who has it. */
final class LockElsewhere implements Breakage {

	private static final String PARAMETERS = "(?::bigint + ?::bigint + ?::bigint) IS NOT NULL";

	private static final Pattern FENCE = Pattern
		.compile("pg_backend_pid\\(\\) = \\? AND EXISTS \\(SELECT 1 FROM pg_locks.*?pg_backend_pid\\(\\)\\)");

	private final Connection other;

	LockElsewhere(DataSource dataSource) {
		try {
			this.other = dataSource.getConnection();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public PreparedStatement prepare(Connection connection, String sql) throws SQLException {
		if (sql.contains("pg_try_advisory_lock")) {
			return this.other.prepareStatement("SELECT CASE WHEN " + PARAMETERS + " THEN pg_try_advisory_lock(?) END");
		}
		if (sql.contains("pg_advisory_unlock")) {
			return this.other.prepareStatement(sql);
		}
		return connection.prepareStatement(FENCE.matcher(sql).replaceAll(Matcher.quoteReplacement(PARAMETERS)));
	}

}
