package dev.migrate.version;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrate.dialect.BookkeepingTables;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.LockHolder;
import dev.migrate.dialect.LockKey;
import dev.migrate.operation.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Reads the lock holder and steps of the history with one statement. */
public final class ActivityQuery {

	private final Dialect dialect;

	private final VersionTables tables;

	public ActivityQuery(Dialect dialect, VersionTables tables) {
		this.dialect = dialect;
		this.tables = tables;
	}

	/**
	 * Read what is going on.
	 * @param key what the lock is for
	 * @param historyExists whether there is a history to read
	 * @param extent how much of it to read
	 */
	public Activity read(Connection connection, LockKey key, boolean historyExists, HistoryExtent extent)
			throws SQLException {
		SqlStatement holder = this.dialect.lock().holderQuery(connection, key);
		SqlStatement query = historyExists ? withHistory(holder, extent) : holder;
		try (PreparedStatement statement = connection.prepareStatement(query.text())) {
			bind(statement, query);
			try (ResultSet result = statement.executeQuery()) {
				return activity(result, historyExists);
			}
		}
	}

	static Optional<LockHolder> holder(Connection connection, SqlStatement query, BookkeepingTables bookkeeping)
			throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(query.text())) {
			bind(statement, query);
			try (ResultSet result = statement.executeQuery()) {
				return result.next() ? Optional.ofNullable(holder(result, bookkeeping)) : Optional.empty();
			}
		}
	}

	private static void bind(PreparedStatement statement, SqlStatement query) throws SQLException {
		int position = 1;
		for (Object parameter : query.parameters()) {
			statement.setObject(position++, parameter);
		}
	}

	private SqlStatement withHistory(SqlStatement holder, HistoryExtent extent) {
		String table = this.tables.qualifiedHistoryTable(this.dialect);
		SqlStatement condition = extent.condition(table);
		String text = "SELECT h.*, l.* FROM (SELECT 1 AS one) o LEFT JOIN (" + holder.text()
				+ ") l ON o.one = 1 LEFT JOIN " + table + " h ON " + condition.text() + " ORDER BY h.id DESC";
		return new SqlStatement(text,
				Stream.concat(holder.parameters().stream(), condition.parameters().stream()).toList());
	}

	private Activity activity(ResultSet result, boolean historyExists) throws SQLException {
		LockHolder holder = null;
		HistoryStore history = new HistoryStore(this.dialect, this.tables);
		List<HistoryEntry> steps = new ArrayList<>();
		while (result.next()) {
			holder = holder(result, this.dialect.bookkeeping());
			if (historyExists && result.getString("revision") != null) {
				steps.add(history.entry(result));
			}
		}
		return new Activity(Optional.ofNullable(holder), steps);
	}

	private static @Nullable LockHolder holder(ResultSet row, BookkeepingTables bookkeeping) throws SQLException {
		long session = row.getLong("session_id");
		return row.wasNull() ? null : new LockHolder(session, row.getString("lock_application"),
				row.getString("lock_user"), row.getString("address"), bookkeeping.timestamp(row, "since").orElse(null));
	}

}
