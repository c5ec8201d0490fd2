package dev.migrate.backfill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.BookkeepingTables;
import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.Dialect;
import dev.migrate.operation.Backfill;
import dev.migrate.operation.BackfillPace;
import dev.migrate.operation.SqlStatement;
import dev.migrate.revision.RevisionId;
import dev.migrate.schema.ObjectName;
import dev.migrate.version.VersionTables;
import org.jspecify.annotations.Nullable;

/**
 * The table of backfills, made when the first is registered. A row stays until its
 * revision is downgraded.
 */
public final class BackfillStore {

	private static final String DEFINITION = "name, revision, table_schema, table_name, assignments, row_condition,"
			+ " key_columns, smallest_batch, largest_batch, rest_percent, throttle_query, background";

	private static final String PROGRESS = "state, key_cursor, pass, batch_size, rows_done, rows_visited,"
			+ " rows_estimated, worked_ms, attempts, error";

	private final Dialect dialect;

	private final BookkeepingTables bookkeeping;

	private final String table;

	private final String primaryKey;

	private final String now;

	public BackfillStore(Dialect dialect, VersionTables tables) {
		this.dialect = dialect;
		this.bookkeeping = dialect.bookkeeping();
		this.table = tables.qualifiedBackfillTable(dialect);
		this.primaryKey = dialect.quote(tables.backfillTable() + "_pk");
		this.now = dialect.script().now();
	}

	/** Return the statement that creates the table unless it is there. */
	public String creation() {
		return this.bookkeeping.createBackfillTable(this.table, this.primaryKey, VersionTables.ID_LENGTH);
	}

	/** Create the table if it is missing. To be called under the migration lock only. */
	public void create(Connection connection) throws SQLException {
		if (!exists(connection)) {
			try (Statement statement = connection.createStatement()) {
				statement.execute(creation());
			}
		}
	}

	/** Return whether there is such a table. */
	public boolean exists(Connection connection) throws SQLException {
		SqlStatement query = SqlStatement.of("SELECT " + this.dialect.tableExistsExpression(this.table));
		return new BoundStatement(connection, query).row((row) -> row.getBoolean(1));
	}

	/** Return all backfills, in the order of their names. */
	public List<StoredBackfill> all(Connection connection) throws SQLException {
		return rows(connection, SqlStatement.of(query() + " ORDER BY name"));
	}

	/** Return a backfill, if there is one of that name. */
	public Optional<StoredBackfill> find(Connection connection, String name) throws SQLException {
		return rows(connection, SqlStatement.of(query() + " WHERE name = ?", name)).stream().findFirst();
	}

	/**
	 * Return a backfill and lock its row until the transaction ends, unless it is locked
	 * by another session.
	 */
	Optional<StoredBackfill> lock(Connection connection, String name) throws SQLException {
		String text = query() + " WHERE name = ?" + this.dialect.batches().lockUnlessTaken();
		return rows(connection, SqlStatement.of(text, name)).stream().findFirst();
	}

	private String query() {
		return "SELECT " + DEFINITION + ", " + PROGRESS + ", changed_at FROM " + this.table;
	}

	private List<StoredBackfill> rows(Connection connection, SqlStatement query) throws SQLException {
		return new BoundStatement(connection, query).rows(this::stored);
	}

	private StoredBackfill stored(ResultSet row) throws SQLException {
		return new StoredBackfill(backfill(row), RevisionId.of(row.getString("revision")),
				BackfillState.valueOf(row.getString("state")), Optional.ofNullable(row.getString("key_cursor")),
				row.getInt("pass"), row.getInt("batch_size"), row.getLong("rows_done"), row.getLong("rows_visited"),
				row.getLong("rows_estimated"), Duration.ofMillis(row.getLong("worked_ms")), row.getInt("attempts"),
				Optional.ofNullable(row.getString("error")),
				this.bookkeeping.timestamp(row, "changed_at").orElseThrow());
	}

	private static Backfill backfill(ResultSet row) throws SQLException {
		List<String> key = KeyCursor.parse(row.getString("key_columns"))
			.values()
			.stream()
			.map(Object::toString)
			.toList();
		BackfillPace pace = new BackfillPace(row.getInt("smallest_batch"), row.getInt("largest_batch"),
				row.getInt("rest_percent"), row.getString("throttle_query"));
		return new Backfill(row.getString("name"),
				new ObjectName(row.getString("table_schema"), row.getString("table_name")),
				row.getString("assignments"), row.getString("row_condition"), key, pace, row.getInt("background") == 1);
	}

	/**
	 * Return the condition that is true if a backfill is done.
	 * @param name its name, as a literal
	 */
	public String isDone(String name) {
		return "(SELECT count(*) FROM %s WHERE name = %s AND state = '%s') = 1".formatted(this.table, name,
				BackfillState.DONE);
	}

	/** Return the statement that registers a backfill. */
	public SqlStatement insertion(StoredBackfill stored) {
		List<@Nullable Object> values = new ArrayList<>(definition(stored));
		values.addAll(progress(stored));
		String marks = String.join(", ", values.stream().map((value) -> "?").toList());
		return new SqlStatement(
				"INSERT INTO " + this.table + " (" + DEFINITION + ", " + PROGRESS
						+ ", registered_at, changed_at) VALUES (" + marks + ", " + this.now + ", " + this.now + ")",
				values);
	}

	private static List<@Nullable Object> definition(StoredBackfill stored) {
		Backfill backfill = stored.backfill();
		BackfillPace pace = backfill.pace();
		return Arrays.asList(backfill.name(), stored.revision().value(), backfill.table().schema(),
				backfill.table().name(), backfill.assignments(), backfill.condition(),
				new KeyCursor(List.copyOf(backfill.key())).json(), pace.smallest(), pace.largest(), pace.rest(),
				pace.throttle(), backfill.background() ? 1 : 0);
	}

	private static List<@Nullable Object> progress(StoredBackfill stored) {
		return Arrays.asList(stored.state().name(), stored.cursor().orElse(null), stored.pass(), stored.batchSize(),
				stored.rowsDone(), stored.rowsVisited(), stored.rowsEstimated(), stored.worked().toMillis(),
				stored.attempts(), stored.error().orElse(null));
	}

	/** Write down how far a backfill came. */
	void update(Connection connection, StoredBackfill stored) throws SQLException {
		String assignments = String.join(", ",
				Arrays.stream(PROGRESS.split(",\\s*")).map((column) -> column + " = ?").toList());
		List<@Nullable Object> values = new ArrayList<>(progress(stored));
		values.add(stored.name());
		String text = "UPDATE " + this.table + " SET " + assignments + ", changed_at = " + this.now + " WHERE name = ?";
		new BoundStatement(connection, new SqlStatement(text, values)).update();
	}

	/** Return the statement that forgets a backfill of a revision. */
	public SqlStatement deletion(RevisionId revision, String name) {
		return SqlStatement.of("DELETE FROM " + this.table + " WHERE revision = ? AND name = ?", revision.value(),
				name);
	}

	/** Forget the backfills of a revision that is undone. */
	public void forget(Connection connection, RevisionId revision) throws SQLException {
		SqlStatement deletion = SqlStatement.of("DELETE FROM " + this.table + " WHERE revision = ?", revision.value());
		new BoundStatement(connection, deletion).update();
	}

	/**
	 * Let a backfill be in another state, unless it is done.
	 * @return whether there is such a backfill
	 */
	public boolean change(Connection connection, String name, BackfillState state) throws SQLException {
		SqlStatement update = SqlStatement.of("UPDATE " + this.table + " SET state = ?, attempts = 0, changed_at = "
				+ this.now + " WHERE name = ? AND state <> ?", state.name(), name, BackfillState.DONE.name());
		return new BoundStatement(connection, update).update() > 0;
	}

}
