package dev.migrate.dialect.sqlite;

import dev.migrate.dialect.BatchSyntax;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ObjectName;

/**
 * Batches of the only writer there is: its transaction locks the whole file.
 *
 * @param words the words of the database
 */
record SqliteBatches(SqlWords words) implements BatchSyntax {

	@Override
	public String lockUnlessTaken() {
		return "";
	}

	@Override
	public SqlStatement estimate(ObjectName table) {
		return SqlStatement.of("SELECT count(*) FROM " + this.words.quote(table));
	}

	@Override
	public String analyze(String table) {
		return "ANALYZE " + table;
	}

}
