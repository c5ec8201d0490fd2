package dev.migrate.dialect.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import dev.migrate.dialect.BrokenReferencesException;
import dev.migrate.dialect.Session;
import dev.migrate.dialect.SessionLimit;
import dev.migrate.dialect.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** Sessions in which no foreign key stands in the way of a new table. */
class SqliteSessions implements Sessions {

	private static final Logger logger = LoggerFactory.getLogger(SqliteSessions.class);

	private static final List<String> SETTINGS = List.of("foreign_keys", "legacy_alter_table", "recursive_triggers",
			"ignore_check_constraints", "reverse_unordered_selects", "synchronous");

	private static final String STATE = "SELECT * FROM "
			+ String.join(", ", SETTINGS.stream().map((name) -> "pragma_" + name).toList());

	private static final String KNOWN = "temp.\"" + SqliteReferences.KNOWN + "\"";

	private static final String LENT = "temp.\"migrate_lent_session\"";

	private final AtomicLong ids = new AtomicLong();

	private final SqliteLock lock;

	SqliteSessions(SqliteLock lock) {
		this.lock = lock;
	}

	// Enforced keys would delete the rows of other tables along with an old table; they
	// can only be switched off outside a transaction.
	@Override
	public Session open(Connection connection, String applicationName, SessionLimit limit) throws SQLException {
		beginAsWriter(connection);
		try (Statement statement = connection.createStatement()) {
			statement.execute("DROP TABLE IF EXISTS " + LENT);
			statement.execute("CREATE TABLE " + LENT + " AS SELECT * FROM pragma_foreign_keys, pragma_busy_timeout");
			statement.execute("PRAGMA foreign_keys = OFF");
			statement.execute("PRAGMA legacy_alter_table = OFF");
			noteViolations(statement);
		}
		limit(connection, limit);
		Session session = new Session(this.ids.incrementAndGet(), "", "main", state(connection));
		this.lock.opened(session.id(), applicationName);
		return session;
	}

	// Nobody queues behind a session that waits here, so it never waits for less than it
	// did.
	@Override
	public void limit(Connection connection, SessionLimit limit) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			long current = number(statement, "PRAGMA busy_timeout");
			if (limit.lockTimeout().toMillis() > current) {
				statement.execute("PRAGMA busy_timeout = " + limit.lockTimeout().toMillis());
			}
		}
	}

	// Two transactions that both read first would both wait for the other to end.
	private void beginAsWriter(Connection connection) throws SQLException {
		if (connection.isWrapperFor(SQLiteConnection.class)) {
			connection.unwrap(SQLiteConnection.class).setCurrentTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
		}
	}

	private void noteViolations(Statement statement) throws SQLException {
		statement.execute("DROP TABLE IF EXISTS " + KNOWN);
		try {
			statement.execute(SqliteReferences.NOTE);
		}
		catch (SQLException ex) {
			logger.warn(
					"Foreign keys are not checked at the end of revisions, as the database has one that can't be: {}",
					ex.getMessage());
		}
	}

	// A database in memory is gone without its session.
	@Override
	public boolean giveBack(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (isInFile(statement)) {
				return false;
			}
			if (!connection.getAutoCommit()) {
				connection.rollback();
				connection.setAutoCommit(true);
			}
			statement.execute("PRAGMA foreign_keys = " + lent(statement, "foreign_keys"));
			statement.execute("PRAGMA busy_timeout = " + lent(statement, "timeout"));
			statement.execute("DROP TABLE " + LENT);
			statement.execute("DROP TABLE IF EXISTS " + KNOWN);
		}
		if (connection.isWrapperFor(SQLiteConnection.class)) {
			SQLiteConnection own = connection.unwrap(SQLiteConnection.class);
			own.setCurrentTransactionMode(own.getConnectionConfig().getTransactionMode());
		}
		return true;
	}

	private long lent(Statement statement, String setting) throws SQLException {
		return number(statement, "SELECT " + setting + " FROM " + LENT);
	}

	private long number(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			result.next();
			return result.getLong(1);
		}
	}

	private boolean isInFile(Statement statement) throws SQLException {
		return isTrue(statement, "SELECT 1 FROM pragma_database_list WHERE name = 'main' AND file <> ''");
	}

	private boolean isTrue(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			return result.next();
		}
	}

	/** Fail if a row refers to none and did not before the run. */
	void checkReferences(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (!isKnown(statement)) {
				return;
			}
			List<String> broken = new ArrayList<>();
			try (ResultSet result = statement.executeQuery(SqliteReferences.NEW_VIOLATIONS + " LIMIT 10")) {
				while (result.next()) {
					broken.add("row %s of '%s' refers to a row of '%s'".formatted(result.getString(2),
							result.getString(1), result.getString(3)));
				}
			}
			if (!broken.isEmpty()) {
				throw new BrokenReferencesException(broken);
			}
		}
	}

	private boolean isKnown(Statement statement) throws SQLException {
		return isTrue(statement, "SELECT 1 FROM sqlite_temp_master WHERE name = '" + SqliteReferences.KNOWN + "'");
	}

	String state(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(STATE)) {
			result.next();
			List<String> values = new ArrayList<>();
			for (int i = 0; i < SETTINGS.size(); i++) {
				values.add(SETTINGS.get(i) + " = " + result.getString(i + 1));
			}
			return String.join("; ", values);
		}
	}

	@Override
	public void restore(Connection connection, Session session) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String setting : session.state().split("; ", -1)) {
				statement.execute("PRAGMA " + setting);
			}
		}
	}

}
