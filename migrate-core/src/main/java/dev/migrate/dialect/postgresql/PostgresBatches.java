package dev.migrate.dialect.postgresql;

import dev.migrate.dialect.BatchSyntax;
import dev.migrate.operation.InferredValue;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ObjectName;

/**
 * Batches whose keys are kept as text. The server takes the type of a key from the column
 * that it is compared with, so that every index is used.
 *
 * @param words the words of the database
 */
record PostgresBatches(SqlWords words) implements BatchSyntax {

	@Override
	public String kept(String column) {
		return "CAST(" + column + " AS text)";
	}

	@Override
	public Object bound(Object value) {
		return new InferredValue(value.toString());
	}

	@Override
	public SqlStatement estimate(ObjectName table) {
		return SqlStatement.of("SELECT CAST(greatest(c.reltuples, pg_stat_get_live_tuples(c.oid)) AS bigint)"
				+ " FROM pg_class c WHERE c.oid = to_regclass(?)", this.words.quote(table));
	}

	@Override
	public String analyze(String table) {
		return "ANALYZE " + table;
	}

}
