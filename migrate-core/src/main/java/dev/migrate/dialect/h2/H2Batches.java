package dev.migrate.dialect.h2;

import dev.migrate.dialect.BatchSyntax;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ObjectName;

/**
 * Batches of H2, which always knows how many rows a table has.
 *
 * @param words the words of the database
 */
record H2Batches(SqlWords words) implements BatchSyntax {

	@Override
	public SqlStatement estimate(ObjectName table) {
		return SqlStatement.of("SELECT count(*) FROM " + this.words.quote(table));
	}

	@Override
	public String analyze(String table) {
		return "ANALYZE TABLE " + table;
	}

}
