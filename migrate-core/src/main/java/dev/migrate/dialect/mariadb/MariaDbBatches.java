package dev.migrate.dialect.mariadb;

import java.util.List;

import dev.migrate.dialect.BatchSyntax;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.ObjectName;

/** Batches without row values, for which the server would read the whole index. */
final class MariaDbBatches implements BatchSyntax {

	@Override
	public String after(List<String> columns, List<String> values) {
		return columns.get(0) + " >= " + values.get(0) + " AND " + BatchSyntax.compared(columns, values, " > ", " > ");
	}

	@Override
	public String upTo(List<String> columns, List<String> values) {
		return columns.get(0) + " <= " + values.get(0) + " AND " + BatchSyntax.compared(columns, values, " < ", " <= ");
	}

	@Override
	public SqlStatement estimate(ObjectName table) {
		return SqlStatement.of(
				"SELECT COALESCE(table_rows, 0) FROM information_schema.tables"
						+ " WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ?",
				table.schema(), table.name());
	}

	@Override
	public String analyze(String table) {
		return "ANALYZE TABLE " + table;
	}

}
