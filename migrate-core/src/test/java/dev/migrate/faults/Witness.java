package dev.migrate.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.testing.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/** Watches a database while others migrate it, and stands in their way when asked to. */
public final class Witness {

	private static final String OTHERS = " FROM pg_stat_activity WHERE datname = current_database()"
			+ " AND backend_type = 'client backend' AND application_name NOT LIKE 'witness%'";

	private final PGSimpleDataSource dataSource;

	/** Watch a database. */
	public Witness(PostgresServer.Database database) {
		this.dataSource = database.dataSource();
		this.dataSource.setApplicationName("witness");
	}

	/** Return the first column of each row, as text. */
	public List<String> strings(String sql) {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			List<String> values = new ArrayList<>();
			while (result.next()) {
				values.add(String.valueOf(result.getString(1)));
			}
			return values;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public String string(String sql) {
		return strings(sql).get(0);
	}

	public boolean isTrue(String sql) {
		return string(sql).equals("t");
	}

	public void execute(String... statements) {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Wait until a query finds something. */
	public void awaitRow(String sql) {
		Eventually.holds(sql, () -> !strings(sql).isEmpty(), () -> ": " + others());
	}

	/** End all sessions but this one. */
	public void endSessions() {
		execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
				+ " AND backend_type = 'client backend' AND pid <> pg_backend_pid()");
	}

	/** Wait until nobody but witnesses has a session any more. */
	public void awaitNobody() {
		Eventually.holds("all sessions have ended", () -> others().isEmpty(), () -> ": " + others());
	}

	/** Wait until a session of somebody else waits for a lock inside the server. */
	public void awaitBlocked() {
		awaitBlocked("%");
	}

	/** Wait until a statement like this one of somebody else waits for a lock. */
	public void awaitBlocked(String statement) {
		awaitOther("waits for a lock", "wait_event_type = 'Lock'", statement);
	}

	/** Wait until a session of somebody else runs a statement like this one. */
	public void awaitRunning(String statement) {
		awaitOther("runs", "state = 'active'", statement);
	}

	private void awaitOther(String what, String condition, String statement) {
		String sql = "SELECT pid" + OTHERS + " AND " + condition + " AND query LIKE '" + statement + "'";
		Eventually.holds(statement + " " + what, () -> !strings(sql).isEmpty(), () -> ": " + others());
	}

	private List<String> others() {
		return strings(
				"SELECT concat_ws(' ', pid, application_name, state, wait_event_type, wait_event, query)" + OTHERS);
	}

	/** Keep what a statement locks, in an open transaction, while something happens. */
	public void whileLocked(String sql, Runnable action) {
		Blockade blockade = block("BEGIN; " + sql);
		try {
			action.run();
		}
		finally {
			blockade.close();
		}
	}

	/**
	 * Keep what the session of a statement gets until the blockade is lifted. Without a
	 * transaction, which every concurrent index build would wait for.
	 */
	public Blockade block(String sql) {
		try {
			Connection connection = this.dataSource.getConnection();
			try (Statement statement = connection.createStatement()) {
				statement.execute(sql);
			}
			return new Blockade(connection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A session that stands in the way.
	 *
	 * @param connection its connection
	 */
	public record Blockade(Connection connection) implements AutoCloseable {

		@Override
		public void close() {
			try {
				this.connection.close();
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
