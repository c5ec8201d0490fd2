package dev.migrate.version;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.migrate.dialect.BookkeepingTables;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.SqlFault;
import dev.migrate.operation.SqlStatement;
import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/** The table with one row for each applied head. */
public final class VersionStore {

	private final Dialect dialect;

	private final VersionTables tables;

	public VersionStore(Dialect dialect, VersionTables tables) {
		this.dialect = dialect;
		this.tables = tables;
	}

	/** Read the rows, with one statement where there is a version table. */
	public VersionRows read(Connection connection) throws SQLException {
		Optional<VersionRows> rows = readTable(connection);
		if (rows.isPresent()) {
			return rows.get();
		}
		Optional<String> historySchema = historySchema(connection);
		if (historySchema.isEmpty()) {
			return VersionRows.NO_TABLE;
		}
		// Both tables are created in one transaction: who sees the history sees from then
		// on a version table that is merely new.
		return readTable(connection).orElseGet(() -> VersionRows.lost(historySchema.get()));
	}

	private Optional<VersionRows> readTable(Connection connection) throws SQLException {
		// Whoever is in a transaction must not fail on a table that is not there.
		if (!connection.getAutoCommit() && !exists(connection, table())) {
			return Optional.empty();
		}
		String sql = "SELECT v.version_num, "
				+ this.dialect.tableExistsExpression(this.tables.qualifiedHistoryTable(this.dialect)) + ", "
				+ this.dialect.tableExistsExpression(this.tables.qualifiedBackfillTable(this.dialect)) + ", "
				+ this.dialect.schemaExpression(table()) + ", v.present FROM (SELECT 1 AS one) o"
				+ " LEFT JOIN (SELECT version_num, 1 AS present FROM " + table() + ") v ON o.one = 1";
		try (PreparedStatement statement = connection.prepareStatement(sql);
				ResultSet result = statement.executeQuery()) {
			return Optional.of(rows(result));
		}
		catch (SQLException ex) {
			return readFailed(ex);
		}
	}

	private Optional<String> historySchema(Connection connection) throws SQLException {
		String sql = "SELECT " + this.dialect.schemaExpression(this.tables.qualifiedHistoryTable(this.dialect));
		try (PreparedStatement statement = connection.prepareStatement(sql);
				ResultSet result = statement.executeQuery()) {
			return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.empty();
		}
	}

	private VersionRows rows(ResultSet result) throws SQLException {
		int idLength = result.getMetaData().getPrecision(1);
		List<@Nullable String> values = new ArrayList<>();
		boolean historyExists = false;
		boolean backfillsExist = false;
		String schema = "";
		while (result.next()) {
			historyExists = result.getBoolean(2);
			backfillsExist = result.getBoolean(3);
			schema = result.getString(4);
			// The outer join yields one row for an empty table.
			if (result.getInt(5) == 1) {
				values.add(result.getString(1));
			}
		}
		return new VersionRows(true, historyExists, backfillsExist, ids(values), schema,
				(idLength > 0) ? idLength : Integer.MAX_VALUE);
	}

	private List<RevisionId> ids(List<@Nullable String> values) {
		List<RevisionId> ids = new ArrayList<>();
		Set<String> seen = new TreeSet<>();
		for (String value : values) {
			if (value == null || value.isBlank()) {
				throw new MalformedVersionTableException(this.tables.shownVersionTable(),
						"a row without a revision id");
			}
			if (!seen.add(value)) {
				throw new MalformedVersionTableException(this.tables.shownVersionTable(),
						"the revision id '" + value + "' in more than one row");
			}
			ids.add(RevisionId.of(value));
		}
		return ids;
	}

	private Optional<VersionRows> readFailed(SQLException ex) throws SQLException {
		SqlFault fault = this.dialect.faultOf(ex);
		if (fault == SqlFault.MISSING_TABLE) {
			return Optional.empty();
		}
		if (fault == SqlFault.MISSING_COLUMN) {
			throw new MalformedVersionTableException(this.tables.shownVersionTable(), "no column 'version_num'", ex);
		}
		throw ex;
	}

	/**
	 * Refuse a database whose version table is gone while its history is still there: it
	 * is not empty, and what is applied to it is not known.
	 */
	public void refuseLost(Connection connection, VersionRows rows) throws SQLException {
		if (rows.isLost()) {
			VersionTables placed = this.tables.orIn(rows.schema());
			List<HistoryEntry> last = new HistoryStore(this.dialect, placed).newest(connection, 1);
			throw new LostVersionTableException(placed, last.stream().findFirst());
		}
	}

	/**
	 * Return the SQL that grants what a user needs: the tables that exist, and the right
	 * to create those that don't.
	 */
	public String grants(Connection connection, String schema, String user) throws SQLException {
		List<String> missing = new ArrayList<>(List.of(table(), this.tables.qualifiedHistoryTable(this.dialect)));
		List<String> existing = new ArrayList<>();
		for (String table : List.copyOf(missing)) {
			if (exists(connection, table)) {
				missing.remove(table);
				existing.add(table);
			}
		}
		List<String> grants = new ArrayList<>();
		if (!existing.isEmpty()) {
			this.dialect.grantHint(existing, user).ifPresent(grants::add);
		}
		if (!missing.isEmpty()) {
			this.dialect.grantHint(schema, user).ifPresent(grants::add);
		}
		return String.join(" ", grants);
	}

	private boolean exists(Connection connection, String table) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("SELECT " + this.dialect.tableExistsExpression(table));
				ResultSet result = statement.executeQuery()) {
			return result.next() && result.getBoolean(1);
		}
		catch (SQLException ex) {
			// Who may not look into a schema may not look for a table in it.
			if (this.dialect.faultOf(ex) == SqlFault.NO_PRIVILEGE) {
				return false;
			}
			throw ex;
		}
	}

	/**
	 * Let the database refuse a user who may not write to our tables, before a revision
	 * runs: statements that change nothing need the same rights as others.
	 */
	public void requireWritable(Connection connection) throws SQLException {
		if (!this.dialect.bookkeeping().havePrivileges()) {
			return;
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute("UPDATE " + table() + " SET version_num = version_num WHERE 1 = 0");
			statement.execute("DELETE FROM " + table() + " WHERE 1 = 0");
			statement.execute("INSERT INTO " + table() + " SELECT version_num FROM " + table() + " WHERE 1 = 0");
			statement.execute(new HistoryStore(this.dialect, this.tables).insertionOfNothing());
		}
	}

	/** Create the tables that are missing. To be called under the lock only. */
	public void create(Connection connection, VersionRows found) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String creation : creation(found)) {
				statement.execute(creation);
			}
		}
	}

	/** Return the statements that create the tables that are missing. */
	public List<String> creation(VersionRows found) {
		BookkeepingTables bookkeeping = this.dialect.bookkeeping();
		List<String> statements = new ArrayList<>();
		if (!found.tableExists()) {
			statements.add(bookkeeping.createVersionTable(table(),
					this.dialect.quote(this.tables.versionTable() + "_pkc"), VersionTables.ID_LENGTH));
		}
		if (!found.historyExists()) {
			statements.add(bookkeeping.createHistoryTable(this.tables.qualifiedHistoryTable(this.dialect),
					VersionTables.ID_LENGTH));
		}
		return statements;
	}

	/** Return the condition that is true while the table has just these rows. */
	public String holdsExactly(List<RevisionId> rows) {
		String count = "(SELECT count(*) FROM " + table() + ") = " + rows.size();
		if (rows.isEmpty()) {
			return count;
		}
		String ids = String.join(", ", rows.stream().map((row) -> this.dialect.words().literal(row.value())).toList());
		return count + " AND (SELECT count(*) FROM " + table() + " WHERE version_num IN (" + ids + ")) = "
				+ rows.size();
	}

	/** Return the statement that adds a row, behind a fence. */
	public SqlStatement insertion(RevisionId id, SqlStatement fence) {
		String sql = "INSERT INTO %1$s (version_num) SELECT ? FROM (SELECT 1 AS one) o WHERE NOT EXISTS"
				+ " (SELECT 1 FROM %1$s WHERE version_num = ?)";
		return fenced(sql.formatted(table()), fence, id.value(), id.value());
	}

	/** Return the statement that replaces a row, behind a fence. */
	public SqlStatement update(RevisionId from, RevisionId to, SqlStatement fence) {
		return fenced("UPDATE " + table() + " SET version_num = ? WHERE version_num = ?", fence, to.value(),
				from.value());
	}

	/** Return the statement that takes a row away, behind a fence. */
	public SqlStatement deletion(RevisionId id, SqlStatement fence) {
		return fenced("DELETE FROM %s WHERE version_num = ?".formatted(table()), fence, id.value());
	}

	private SqlStatement fenced(String sql, SqlStatement fence, Object... parameters) {
		List<@Nullable Object> all = new ArrayList<>(List.of(parameters));
		all.addAll(fence.parameters());
		return new SqlStatement(sql + " AND " + fence.text(), all);
	}

	private String table() {
		return this.tables.qualifiedVersionTable(this.dialect);
	}

}
