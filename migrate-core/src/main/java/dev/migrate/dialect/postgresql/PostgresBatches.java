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

	// What was counted since is only asked for where nobody has looked at the whole: it
	// counts rows twice that came just before.
	@Override
	public SqlStatement estimate(ObjectName table) {
		return SqlStatement.of("SELECT CAST(CASE WHEN c.reltuples > 0 THEN c.reltuples"
				+ " ELSE pg_stat_get_live_tuples(c.oid) END AS bigint) FROM pg_class c WHERE c.oid = to_regclass(?)",
				this.words.quote(table));
	}

	@Override
	public String analyze(String table) {
		return "ANALYZE " + table;
	}

}
