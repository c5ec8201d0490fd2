package dev.migrate.version;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.migrate.dialect.BookkeepingTables;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.ScriptSyntax;
import dev.migrate.operation.SqlStatement;
import dev.migrate.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/** The append-only table of every step that was made. */
public final class HistoryStore {

	private static final String COLUMNS = "run_id, revision, direction, outcome, started_at, finished_at, message,"
			+ " parents, statements, statement_hash, applied_digest, database_user, os_user, host, application,"
			+ " application_version, error";

	private static final String DOWNGRADE = "downgrade_script";

	private static final int STARTED_AT = 4;

	private static final int FINISHED_AT = 5;

	private static final int DATABASE_USER = 11;

	private final String table;

	private final String insertion;

	private final BookkeepingTables bookkeeping;

	public HistoryStore(Dialect dialect, VersionTables tables) {
		this.bookkeeping = dialect.bookkeeping();
		this.table = tables.qualifiedHistoryTable(dialect);
		this.insertion = "INSERT INTO " + this.table + " (" + COLUMNS + ", " + DOWNGRADE
				+ ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
	}

	/**
	 * Return the statement that appends a step.
	 * @param downgrade what is kept of the revision, if anything is
	 */
	public SqlStatement insertion(HistoryEntry entry, @Nullable String downgrade) {
		RunIdentity by = entry.by();
		return SqlStatement.of(this.insertion, entry.runId(), entry.revision().value(), entry.direction().name(),
				entry.outcome().name(), timestamp(entry.startedAt()), timestamp(entry.finishedAt()), entry.message(),
				IdList.text(entry.parents()), entry.statements(), entry.statementHash(), entry.appliedDigest(),
				entry.databaseUser(), by.osUser(), by.host(), by.application(), by.applicationVersion(), entry.error(),
				downgrade);
	}

	/**
	 * Return the statement that appends a step of a script, at the time and by the user
	 * that run it.
	 * @param downgrade what is kept of the revision, if anything is
	 */
	public SqlStatement scriptInsertion(HistoryEntry entry, @Nullable String downgrade, ScriptSyntax syntax) {
		List<@Nullable Object> values = new ArrayList<>(insertion(entry, downgrade).parameters());
		String now = syntax.now();
		values.remove(DATABASE_USER);
		values.remove(FINISHED_AT);
		values.remove(STARTED_AT);
		return new SqlStatement(
				"INSERT INTO " + this.table + " (" + COLUMNS + ", " + DOWNGRADE + ") VALUES (?, ?, ?, ?, " + now + ", "
						+ now + ", ?, ?, ?, ?, ?, " + syntax.user() + ", ?, ?, ?, ?, ?, ?)",
				values);
	}

	/** Return a statement that appends no step, for those who may append one. */
	String insertionOfNothing() {
		return "INSERT INTO %1$s (%2$s) SELECT %2$s FROM %1$s WHERE 1 = 0".formatted(this.table, COLUMNS);
	}

	private @Nullable Object timestamp(@Nullable Instant instant) {
		return (instant != null) ? this.bookkeeping.timestamp(instant) : null;
	}

	/** Append a step in autocommit mode. */
	public void append(Connection connection, HistoryEntry entry) throws SQLException {
		SqlStatement insertion = insertion(entry, null);
		try (PreparedStatement statement = connection.prepareStatement(insertion.text())) {
			bind(statement, insertion.parameters());
			statement.executeUpdate();
		}
	}

	/**
	 * Return the digest of everything applied, as the last step left it, if there was
	 * one.
	 */
	public Optional<String> appliedDigest(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("SELECT applied_digest FROM %s ORDER BY id DESC LIMIT 1".formatted(this.table));
				ResultSet result = statement.executeQuery()) {
			return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
		}
	}

	/** Return the newest steps, the newest first. */
	public List<HistoryEntry> newest(Connection connection, int limit) throws SQLException {
		return entries(connection,
				SqlStatement.of("SELECT %s FROM %s ORDER BY id DESC LIMIT ?".formatted(COLUMNS, this.table), limit));
	}

	/** Return the newest steps of one revision, the newest first. */
	public List<HistoryEntry> newest(Connection connection, RevisionId revision, int limit) throws SQLException {
		return entries(connection,
				SqlStatement.of(
						"SELECT %s FROM %s WHERE revision = ? ORDER BY id DESC LIMIT ?".formatted(COLUMNS, this.table),
						revision.value(), limit));
	}

	/** Return the last step that was done, if it was one that applied a revision. */
	public Optional<HistoryEntry> lastUpgrade(Connection connection) throws SQLException {
		return entries(connection,
				SqlStatement.of(
						"SELECT %s FROM %s WHERE outcome = ? ORDER BY id DESC LIMIT 1".formatted(COLUMNS, this.table),
						Outcome.DONE.name()))
			.stream()
			.filter((step) -> step.direction() == Direction.UPGRADE)
			.findFirst();
	}

	/** Return the last step of each revision that ever had one. */
	public Map<RevisionId, HistoryEntry> lastOfEach(Connection connection) throws SQLException {
		List<HistoryEntry> entries = entries(connection,
				SqlStatement.of("SELECT %s FROM %s WHERE id IN (SELECT max(id) FROM %s GROUP BY revision) ORDER BY id"
					.formatted(COLUMNS, this.table, this.table)));
		Map<RevisionId, HistoryEntry> last = new LinkedHashMap<>();
		entries.forEach((entry) -> last.put(entry.revision(), entry));
		return last;
	}

	/**
	 * Return what is kept of each revision that was applied, as the last time left it.
	 */
	public Map<RevisionId, KeptDowngrade> kept(Connection connection) throws SQLException {
		Map<RevisionId, KeptDowngrade> kept = new HashMap<>();
		String query = ("SELECT revision, %1$s, statement_hash FROM %2$s WHERE id IN"
				+ " (SELECT max(id) FROM %2$s WHERE %1$s IS NOT NULL GROUP BY revision)")
			.formatted(DOWNGRADE, this.table);
		try (PreparedStatement statement = connection.prepareStatement(query);
				ResultSet row = statement.executeQuery()) {
			while (row.next()) {
				kept.put(RevisionId.of(row.getString(1)), new KeptDowngrade(row.getString(2), row.getString(3)));
			}
		}
		return kept;
	}

	private List<HistoryEntry> entries(Connection connection, SqlStatement query) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(query.text())) {
			bind(statement, query.parameters());
			try (ResultSet result = statement.executeQuery()) {
				List<HistoryEntry> entries = new ArrayList<>();
				while (result.next()) {
					entries.add(entry(result));
				}
				return entries;
			}
		}
	}

	private static void bind(PreparedStatement statement, List<@Nullable Object> parameters) throws SQLException {
		int position = 1;
		for (Object parameter : parameters) {
			statement.setObject(position++, parameter);
		}
	}

	HistoryEntry entry(ResultSet row) throws SQLException {
		RunIdentity by = new RunIdentity(row.getString("os_user"), row.getString("host"), row.getString("application"),
				row.getString("application_version"));
		return new HistoryEntry(row.getString("run_id"), RevisionId.of(row.getString("revision")),
				Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
				Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
				this.bookkeeping.timestamp(row, "started_at").orElseThrow(),
				this.bookkeeping.timestamp(row, "finished_at").orElse(null), row.getString("message"),
				IdList.parse(row.getString("parents")), row.getInt("statements"), row.getString("statement_hash"),
				row.getString("applied_digest"), row.getString("database_user"), by, row.getString("error"));
	}

}
