package dev.migrate.backfill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migrate.dialect.BatchSyntax;
import dev.migrate.dialect.BoundStatement;
import dev.migrate.dialect.Dialect;
import dev.migrate.operation.Backfill;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import dev.migrate.script.NamedParameters;
import dev.migrate.script.SqlFlavor;
import org.jspecify.annotations.Nullable;

/**
 * What a backfill says to its table: where a batch ends, which rows become what, whether
 * any are left. A batch is a range of keys, so that no more than one key is read.
 */
final class BatchSql {

	private final Backfill backfill;

	private final SqlFlavor flavor;

	private final BatchSyntax syntax;

	private final String table;

	private final List<String> columns;

	BatchSql(Dialect dialect, Backfill backfill) {
		this.backfill = backfill;
		this.flavor = SqlFlavor.of(dialect.name());
		this.syntax = dialect.batches();
		SqlWords words = dialect.words();
		this.table = words.quote(backfill.table());
		this.columns = backfill.key().stream().map(words::quote).toList();
	}

	/** Return the key that ends a batch of so many rows, unless there are fewer. */
	Optional<KeyCursor> end(Connection connection, Optional<KeyCursor> start, int size) throws SQLException {
		List<String> kept = new ArrayList<>();
		for (int i = 0; i < this.columns.size(); i++) {
			kept.add(this.syntax.kept("b." + this.columns.get(i)) + " AS migrate_key_" + i);
		}
		List<String> qualified = this.columns.stream().map((column) -> "b." + column).toList();
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		String condition = start.map((key) -> " WHERE " + this.syntax.after(qualified, marks("after", key, parameters)))
			.orElse("");
		String sql = "SELECT " + String.join(", ", kept) + " FROM " + this.table + " b" + condition + " ORDER BY "
				+ String.join(", ", qualified) + " LIMIT 1 OFFSET " + (size - 1);
		return bound(connection, sql, parameters).rows(this::key).stream().findFirst();
	}

	private KeyCursor key(ResultSet row) throws SQLException {
		List<Object> values = new ArrayList<>();
		for (int i = 1; i <= this.columns.size(); i++) {
			Object value = row.getObject(i);
			values.add((value instanceof Number || value instanceof byte[]) ? value : row.getString(i));
		}
		return new KeyCursor(values);
	}

	/** Change the rows of a batch, and return how many there were. */
	int change(Connection connection, Optional<KeyCursor> start, Optional<KeyCursor> end) throws SQLException {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		List<String> conditions = new ArrayList<>();
		start.ifPresent((key) -> conditions.add(this.syntax.after(this.columns, marks("after", key, parameters))));
		end.ifPresent((key) -> conditions.add(this.syntax.upTo(this.columns, marks("until", key, parameters))));
		if (this.backfill.condition() != null) {
			conditions.add("(" + this.backfill.condition() + ")");
		}
		String condition = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
		return bound(connection, "UPDATE " + this.table + " SET " + this.backfill.assignments() + condition, parameters)
			.update();
	}

	/** Return whether a row is left that was to be done. */
	boolean anyLeft(Connection connection) throws SQLException {
		return !bound(connection, "SELECT 1 FROM " + this.table + " WHERE (" + this.backfill.condition() + ") LIMIT 1",
				Map.of())
			.rows((row) -> 1)
			.isEmpty();
	}

	/** Return how many rows are left that were to be done. */
	long left(Connection connection) throws SQLException {
		return bound(connection, "SELECT count(*) FROM " + this.table + " WHERE (" + this.backfill.condition() + ")",
				Map.of())
			.row((row) -> row.getLong(1));
	}

	private List<String> marks(String prefix, KeyCursor key, Map<String, @Nullable Object> parameters) {
		return IntStream.range(0, key.values().size()).mapToObj((i) -> {
			String name = "migrate_" + prefix + "_" + i;
			parameters.put(name, this.syntax.bound(key.values().get(i)));
			return ":" + name;
		}).collect(Collectors.toList());
	}

	private BoundStatement bound(Connection connection, String sql, Map<String, @Nullable Object> parameters) {
		NamedParameters named = NamedParameters.bind(this.flavor, sql, parameters);
		return new BoundStatement(connection, new SqlStatement(named.sql(), named.values()));
	}

}
