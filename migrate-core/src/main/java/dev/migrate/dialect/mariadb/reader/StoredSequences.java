package dev.migrate.dialect.mariadb.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** The sequences, each of which is a table of one row. */
final class StoredSequences {

	private static final long USUAL_CACHE = 1000;

	private StoredSequences() {
	}

	static List<Sequence> read(CatalogQuery catalog, SqlWords words, List<ObjectName> names) throws SQLException {
		if (names.isEmpty()) {
			return List.of();
		}
		String query = names.stream()
			.map((name) -> "SELECT %d, start_value, increment, minimum_value, maximum_value, cache_size, cycle_option FROM %s"
				.formatted(names.indexOf(name), words.quote(name)))
			.collect(Collectors.joining(" UNION ALL ", "", " ORDER BY 1"));
		return catalog.plainRows(query, (row) -> new Sequence(names.get(row.getInt(1)), null, counting(row)));
	}

	private static SequenceOptions counting(ResultSet row) throws SQLException {
		long increment = row.getLong(3);
		long min = row.getLong(4);
		long max = row.getLong(5);
		boolean upwards = increment >= 0;
		return new SequenceOptions(unless(row.getLong(2), upwards ? min : max), unless(increment, 1),
				unless(min, upwards ? 1 : Long.MIN_VALUE + 1), unless(max, upwards ? Long.MAX_VALUE - 1 : -1),
				row.getBoolean(7), unless(row.getLong(6), USUAL_CACHE));
	}

	private static @Nullable Long unless(long value, long usual) {
		return (value != usual) ? value : null;
	}

}
