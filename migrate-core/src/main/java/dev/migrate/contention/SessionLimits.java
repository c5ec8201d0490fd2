package dev.migrate.contention;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

import dev.migrate.dialect.SessionLimit;
import dev.migrate.dialect.Sessions;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.StatementWords;
import org.jspecify.annotations.Nullable;

/** Gives each statement of a session the limits of its kind, unless its author does. */
public final class SessionLimits {

	private static final Set<String> SETTING = Set.of("SET", "SELECT", "PRAGMA");

	private static final Set<String> RESETTING = Set.of("RESET", "DISCARD");

	private static final int LONGEST_SETTING = 500;

	private final Connection connection;

	private final Sessions sessions;

	private final SqlFlavor flavor;

	private final StatementLimits limits;

	private @Nullable SessionLimit current;

	private boolean set;

	/**
	 * Take over a session.
	 * @param connection a session that was opened with the first of the limits
	 */
	public SessionLimits(Connection connection, Sessions sessions, SqlFlavor flavor, StatementLimits limits) {
		this.connection = connection;
		this.sessions = sessions;
		this.flavor = flavor;
		this.limits = limits;
		this.current = limits.first();
	}

	/** Note that the settings of the session are what they were when it was opened. */
	public void restored() {
		this.current = this.limits.first();
		this.set = false;
	}

	/** Set what the session began with, unless the author of the revision has chosen. */
	public void settle() throws SQLException {
		if (!this.set) {
			limit(this.limits.first());
		}
	}

	/** Set what a statement needs that is about to run. */
	public void before(String sql) throws SQLException {
		if (this.set) {
			return;
		}
		StatementWords words = StatementWords.of(this.flavor, sql);
		if (isSetting(sql, words)) {
			// From here on the author of the revision chooses; what is not chosen is
			// long.
			limit(this.limits.of(StatementKind.LONG));
			this.set = true;
			return;
		}
		limit(this.limits.of(StatementKind.of(words)));
		if (RESETTING.contains(words.first())) {
			this.current = null;
		}
	}

	private void limit(SessionLimit limit) throws SQLException {
		if (!limit.equals(this.current)) {
			this.sessions.limit(this.connection, limit);
			this.current = limit;
		}
	}

	private static boolean isSetting(String sql, StatementWords words) {
		if (sql.length() > LONGEST_SETTING || !SETTING.contains(words.first())) {
			return false;
		}
		String text = sql.toLowerCase(Locale.ROOT);
		boolean limits = text.contains("timeout") || text.contains("max_statement_time");
		return limits && (!words.first().equals("SELECT") || text.contains("set_config"));
	}

}
