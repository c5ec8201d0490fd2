package dev.migrate.dialect.h2.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.schema.DataType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.SequenceOptions;

/** Reads the sequences that no column has made. */
final class StoredSequence {

	private static final String QUERY = """
			SELECT sequence_schema, sequence_name, data_type, start_value, increment, minimum_value, maximum_value,
				cycle_option, cache
			FROM information_schema.sequences WHERE UPPER(sequence_schema) IN %s ORDER BY 1, 2""";

	private StoredSequence() {
	}

	static List<Sequence> read(CatalogQuery catalog) throws SQLException {
		return catalog.rows(QUERY, (row) -> of(row, catalog.names()));
	}

	private static Sequence of(ResultSet row, Names names) throws SQLException {
		DataType type = TypeText.type(row.getString(3));
		SequenceOptions counting = Counting.options(type, row.getLong(4), row.getLong(5), row.getLong(6),
				row.getLong(7), row.getString(8).equals("YES"), row.getLong(9));
		return new Sequence(names.name(row.getString(1), row.getString(2)),
				(type == PlainType.BIG_INTEGER) ? null : type, counting);
	}

}
