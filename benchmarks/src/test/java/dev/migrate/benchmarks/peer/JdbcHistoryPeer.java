package dev.migrate.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

/**
 * A loop over JDBC that remembers what it has done: the least that a tool can do which
 * also notices edited scripts.
 */
public final class JdbcHistoryPeer implements Peer {

	private static final String UNDEFINED_TABLE = "42P01";

	@Override
	public void migrate(DataSource dataSource, Path scripts) throws Exception {
		try (Connection connection = dataSource.getConnection()) {
			migrate(connection, scripts);
		}
	}

	void migrate(Connection connection, Path scripts) throws SQLException, IOException {
		Map<String, Long> applied = applied(connection);
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement();
				PreparedStatement history = connection
					.prepareStatement("INSERT INTO plain_history (name, checksum) VALUES (?, ?)")) {
			for (Path file : PlainScript.files(scripts)) {
				PlainScript script = PlainScript.read(file);
				Long checksum = applied.get(script.name());
				if (checksum == null) {
					apply(statement, history, script);
					connection.commit();
				}
				else if (checksum != script.checksum()) {
					throw new IllegalStateException(script.name() + " was edited");
				}
			}
		}
		connection.setAutoCommit(true);
	}

	private static void apply(Statement statement, PreparedStatement history, PlainScript script) throws SQLException {
		for (String sql : script.statements()) {
			statement.execute(sql);
		}
		history.setString(1, script.name());
		history.setLong(2, script.checksum());
		history.executeUpdate();
	}

	private static Map<String, Long> applied(Connection connection) throws SQLException {
		Map<String, Long> applied = new HashMap<>();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT name, checksum FROM plain_history")) {
			while (rows.next()) {
				applied.put(rows.getString(1), rows.getLong(2));
			}
			return applied;
		}
		catch (SQLException ex) {
			if (!UNDEFINED_TABLE.equals(ex.getSQLState())) {
				throw ex;
			}
			createHistory(connection);
			return applied;
		}
	}

	private static void createHistory(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE plain_history (name varchar(100) PRIMARY KEY, checksum bigint NOT NULL, "
					+ "applied_at timestamptz NOT NULL DEFAULT now())");
		}
	}

}
