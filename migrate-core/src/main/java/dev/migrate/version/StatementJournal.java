package dev.migrate.version;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import dev.migrate.dialect.BookkeepingTables;
import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.Dialect;
import dev.migrate.operation.SqlStatement;
import dev.migrate.revision.RevisionId;

/**
 * The table of the statements of revisions that commit in parts and are not finished. It
 * is made when the first such revision runs; what is in it goes when that is done.
 */
public final class StatementJournal {

	/** The operation that stands for the revision as a whole. */
	public static final int BEGIN = 0;

	private static final int SHOWN_TEXT = 1000;

	private static final String COLUMNS = "revision, direction, operation, statement, statements, operation_hash, summary,"
			+ " sql_text, state, decidable, run_id, changed_at, note";

	private final Dialect dialect;

	private final BookkeepingTables bookkeeping;

	private final String table;

	private final String primaryKey;

	public StatementJournal(Dialect dialect, VersionTables tables) {
		this.dialect = dialect;
		this.bookkeeping = dialect.bookkeeping();
		this.table = tables.qualifiedJournalTable(dialect);
		this.primaryKey = dialect.quote(tables.journalTable() + "_pk");
	}

	/** Create the table if it is missing. To be called under the lock only. */
	public void create(Connection connection) throws SQLException {
		if (!exists(connection)) {
			try (Statement statement = connection.createStatement()) {
				statement
					.execute(this.bookkeeping.createJournalTable(this.table, this.primaryKey, VersionTables.ID_LENGTH));
			}
		}
	}

	/** Return whether there is such a table. */
	public boolean exists(Connection connection) throws SQLException {
		SqlStatement query = SqlStatement.of("SELECT " + this.dialect.tableExistsExpression(this.table));
		return new BoundStatement(connection, query).row((row) -> row.getBoolean(1));
	}

	/** Return the statements of all revisions that are not finished, in their order. */
	public List<JournaledStatement> read(Connection connection) throws SQLException {
		return exists(connection) ? rows(connection, SqlStatement.of(query(""))) : List.of();
	}

	/** Return the statements of one revision on one way, in their order. */
	public List<JournaledStatement> read(Connection connection, RevisionId revision, Direction direction)
			throws SQLException {
		return rows(connection,
				SqlStatement.of(query(" WHERE revision = ? AND direction = ?"), revision.value(), direction.name()));
	}

	private String query(String condition) {
		return "SELECT " + COLUMNS + " FROM " + this.table + condition
				+ " ORDER BY revision, direction, operation, statement";
	}

	private List<JournaledStatement> rows(Connection connection, SqlStatement query) throws SQLException {
		return new BoundStatement(connection, query).rows(this::statement);
	}

	private JournaledStatement statement(ResultSet row) throws SQLException {
		return new JournaledStatement(RevisionId.of(row.getString("revision")),
				Direction.valueOf(row.getString("direction")), row.getInt("operation"), row.getInt("statement"),
				row.getInt("statements"), row.getString("operation_hash"), row.getString("summary"),
				row.getString("sql_text"), StatementState.valueOf(row.getString("state")), row.getInt("decidable") == 1,
				row.getString("run_id"), this.bookkeeping.timestamp(row, "changed_at").orElseThrow(),
				row.getString("note"));
	}

	/** Write down a statement that nothing is known of yet. */
	public void add(Connection connection, JournaledStatement statement) throws SQLException {
		SqlStatement insertion = SqlStatement.of(
				"INSERT INTO " + this.table + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				statement.revision().value(), statement.direction().name(), statement.operation(),
				statement.statement(), statement.statements(), statement.operationHash(),
				shortened(statement.summary()), shortened(statement.text()), statement.state().name(),
				statement.decidable() ? 1 : 0, statement.runId(), this.bookkeeping.timestamp(statement.at()),
				shortened(statement.note()));
		new BoundStatement(connection, insertion).update();
	}

	/**
	 * Write down what else is known of a statement.
	 * @return whether anything was known of it
	 */
	public boolean change(Connection connection, JournaledStatement statement) throws SQLException {
		SqlStatement update = SqlStatement.of("UPDATE " + this.table
				+ " SET statements = ?, operation_hash = ?, summary = ?, sql_text = ?, state = ?, decidable = ?, run_id = ?,"
				+ " changed_at = ?, note = ? WHERE revision = ? AND direction = ? AND operation = ? AND statement = ?",
				statement.statements(), statement.operationHash(), shortened(statement.summary()),
				shortened(statement.text()), statement.state().name(), statement.decidable() ? 1 : 0, statement.runId(),
				this.bookkeeping.timestamp(statement.at()), shortened(statement.note()), statement.revision().value(),
				statement.direction().name(), statement.operation(), statement.statement());
		return new BoundStatement(connection, update).update() > 0;
	}

	/** Return a text as it is kept. */
	public static String shortened(String text) {
		return (text.length() > SHOWN_TEXT) ? text.substring(0, SHOWN_TEXT) : text;
	}

	/** Forget a revision that is done. */
	public void forget(Connection connection, RevisionId revision) throws SQLException {
		SqlStatement deletion = SqlStatement.of("DELETE FROM " + this.table + " WHERE revision = ?", revision.value());
		new BoundStatement(connection, deletion).update();
	}

}
