package dev.migrate.node;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.migrate.dialect.BookkeepingTables;
import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.Dialect;
import dev.migrate.operation.SqlStatement;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.IdList;
import dev.migrate.version.VersionTables;

/**
 * The table of running applications, made with the first sign of life. Only the clock of
 * the database is asked, so that no application need have the right time.
 */
public final class NodeStore {

	private static final Duration KEPT = Duration.ofDays(1);

	private final Dialect dialect;

	private final BookkeepingTables bookkeeping;

	private final String table;

	private final String primaryKey;

	private final String now;

	public NodeStore(Dialect dialect, VersionTables tables) {
		this.dialect = dialect;
		this.bookkeeping = dialect.bookkeeping();
		this.table = tables.qualifiedNodeTable(dialect);
		this.primaryKey = dialect.quote(tables.nodeTable() + "_pk");
		this.now = dialect.script().now();
	}

	/** Create the table if it is missing. */
	public void create(Connection connection) throws SQLException {
		if (exists(connection)) {
			return;
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute(this.bookkeeping.createNodeTable(this.table, this.primaryKey));
		}
		catch (SQLException ex) {
			// IF NOT EXISTS does not keep two sessions from creating it both.
			if (!exists(connection)) {
				throw ex;
			}
		}
	}

	private boolean exists(Connection connection) throws SQLException {
		SqlStatement query = SqlStatement.of("SELECT " + this.dialect.tableExistsExpression(this.table));
		return new BoundStatement(connection, query).row((row) -> row.getBoolean(1));
	}

	/**
	 * Note that an application is alive.
	 * @param instance its id
	 * @param application what it is called
	 * @param process where it runs
	 * @param heads the revisions that its build leads to
	 */
	public void seen(Connection connection, String instance, String application, String process, List<RevisionId> heads)
			throws SQLException {
		SqlStatement update = SqlStatement.of(
				"UPDATE " + this.table + " SET heads = ?, last_seen = " + this.now + " WHERE instance = ?",
				IdList.text(heads), instance);
		if (new BoundStatement(connection, update).update() == 0) {
			forgetDead(connection);
			SqlStatement insertion = SqlStatement.of(
					"INSERT INTO " + this.table + " (instance, application, process, heads, first_seen, last_seen)"
							+ " VALUES (?, ?, ?, ?, " + this.now + ", " + this.now + ")",
					instance, application, process, IdList.text(heads));
			new BoundStatement(connection, insertion).update();
		}
	}

	// One that is alive after all comes back with its next sign of life.
	private void forgetDead(Connection connection) throws SQLException {
		for (Node node : all(connection)) {
			if (node.silence().compareTo(KEPT) > 0) {
				forget(connection, node.instance());
			}
		}
	}

	/** Forget an application. */
	public void forget(Connection connection, String instance) throws SQLException {
		SqlStatement deletion = SqlStatement.of("DELETE FROM " + this.table + " WHERE instance = ?", instance);
		new BoundStatement(connection, deletion).update();
	}

	/** Return the applications that gave a sign of life not longer than this ago. */
	public List<Node> alive(Connection connection, Duration aliveFor) throws SQLException {
		if (!exists(connection)) {
			return List.of();
		}
		return all(connection).stream().filter((node) -> node.silence().compareTo(aliveFor) <= 0).toList();
	}

	private List<Node> all(Connection connection) throws SQLException {
		SqlStatement query = SqlStatement.of("SELECT instance, application, process, heads, first_seen, last_seen, "
				+ this.now + " AS asked_at FROM " + this.table + " ORDER BY first_seen, instance");
		return new BoundStatement(connection, query).rows(this::node);
	}

	private Node node(ResultSet row) throws SQLException {
		Instant lastSeen = this.bookkeeping.timestamp(row, "last_seen").orElseThrow();
		Instant askedAt = this.bookkeeping.timestamp(row, "asked_at").orElseThrow();
		return new Node(row.getString("instance"), row.getString("application"), row.getString("process"),
				IdList.parse(row.getString("heads")), this.bookkeeping.timestamp(row, "first_seen").orElseThrow(),
				lastSeen, Duration.between(lastSeen, askedAt));
	}

}
