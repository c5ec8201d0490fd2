package dev.migrate.dialect.postgresql.reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.schema.DataType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of the catalog.
 *
 * @param name its name
 * @param type the type of its numbers
 * @param counting how it counts, as far as not as usual
 * @param owner the column that it counts for, if there is one
 * @param identity whether it is part of that column
 */
record StoredSequence(ObjectName name, DataType type, SequenceOptions counting, @Nullable ColumnKey owner,
		boolean identity) {

	private static final String QUERY = """
			SELECT n.nspname, c.relname, pg_catalog.format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin,
				s.seqmax, s.seqcache, s.seqcycle, d.refobjid, d.refobjsubid, d.deptype = 'i'
			FROM pg_catalog.pg_sequence s
			JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
			JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
			LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid
				AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.deptype IN ('a', 'i')
			WHERE n.nspname = ANY (?) AND c.relpersistence <> 't' AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
				WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
			ORDER BY n.nspname, c.relname""";

	static List<StoredSequence> read(CatalogQuery catalog, Names names) throws SQLException {
		return catalog.rows(QUERY, (row) -> of(row, names));
	}

	private static StoredSequence of(ResultSet row, Names names) throws SQLException {
		DataType type = TypeText.type(row.getString(3));
		long owner = row.getLong(10);
		return new StoredSequence(names.name(row.getString(1), row.getString(2)), type, counting(row, type),
				row.wasNull() ? null : new ColumnKey(owner, row.getInt(11)), row.getBoolean(12));
	}

	private static SequenceOptions counting(ResultSet row, DataType type) throws SQLException {
		long increment = row.getLong(5);
		long min = row.getLong(6);
		long max = row.getLong(7);
		boolean upwards = increment > 0;
		long usualMin = upwards ? 1 : -limit(type) - 1;
		long usualMax = upwards ? limit(type) : -1;
		long usualStart = upwards ? min : max;
		return new SequenceOptions(unless(row.getLong(4), usualStart), unless(increment, 1), unless(min, usualMin),
				unless(max, usualMax), row.getBoolean(9), unless(row.getLong(8), 1));
	}

	private static @Nullable Long unless(long value, long usual) {
		return (value != usual) ? value : null;
	}

	private static long limit(DataType type) {
		if (type == PlainType.SMALL_INTEGER) {
			return Short.MAX_VALUE;
		}
		return (type == PlainType.INTEGER) ? Integer.MAX_VALUE : Long.MAX_VALUE;
	}

	/** Return whether it counts for a column as that of a serial does. */
	boolean isUsualFor(DataType columnType, String columnDefault) {
		return !this.identity && this.type.equals(columnType) && this.counting.equals(SequenceOptions.DEFAULT)
				&& columnDefault.startsWith("nextval(") && columnDefault.contains(this.name.name());
	}

	Sequence sequence() {
		return new Sequence(this.name, (this.type == PlainType.BIG_INTEGER) ? null : this.type, this.counting);
	}

}
