package dev.migrate.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrate.operation.SqlWords;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Keys that more than one row of a table has.
 *
 * @param words writes SQL
 * @param table the table
 */
record EqualKeys(SqlWords words, ObjectName table) {

	/** Return those that an index does not take. */
	UnfitRows of(Index index) {
		List<String> columns = index.keys().stream().filter((key) -> !key.isExpression()).map(IndexKey::text).toList();
		return of(columns, index.keys().stream().map(this::expression).toList(), index.where(), index.nullsDistinct());
	}

	/** Return those of columns. */
	UnfitRows of(List<String> columns, boolean nullsDistinct) {
		return of(columns, columns.stream().map(this.words::quote).toList(), null, nullsDistinct);
	}

	private String expression(IndexKey key) {
		return key.isExpression() ? "(" + key.text() + ")" : this.words.quote(key.text());
	}

	private UnfitRows of(List<String> columns, List<String> keys, @Nullable String where, boolean nullsDistinct) {
		List<String> conditions = new ArrayList<>();
		Optional.ofNullable(where).ifPresent((condition) -> conditions.add("(" + condition + ")"));
		if (nullsDistinct) {
			keys.forEach((key) -> conditions.add(key + " IS NOT NULL"));
		}
		String key = String.join(", ", keys);
		String filter = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
		String query = "SELECT %s, count(*) FROM %s%s GROUP BY %s HAVING count(*) > 1".formatted(key,
				this.words.quote(this.table), filter, key);
		return new UnfitRows(UnfitRows.Demand.DIFFERENT_KEYS, this.table, columns, List.of(), "have the same " + key,
				query);
	}

}
