package dev.migrate.dialect.sqlite;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.operation.BulkInsert;
import dev.migrate.operation.CustomOperation;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.ObjectOperation;
import dev.migrate.operation.OperationVisitor;
import dev.migrate.operation.Rows;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.TableOperation;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.TimeType;
import org.jspecify.annotations.Nullable;

/** How each operation is said in SQLite. */
class SqliteDdl implements OperationVisitor<List<SqlStatement>> {

	private static final int PARAMETERS_OF_A_STATEMENT = 10_000;

	private final SqliteWords words;

	private final SqliteCatalog catalog;

	SqliteDdl(SqliteWords words, CatalogLookup catalog) {
		this.words = words;
		this.catalog = new SqliteCatalog(catalog, words);
	}

	@Override
	public List<SqlStatement> table(TableOperation operation) {
		return statements(operation.accept(new SqliteTableDdl(this.words, this.catalog)));
	}

	@Override
	public List<SqlStatement> object(ObjectOperation operation) {
		return statements(operation.accept(new SqliteObjectDdl(this.words)));
	}

	private List<SqlStatement> statements(List<String> texts) {
		return texts.stream().map(SqlStatement::of).toList();
	}

	@Override
	public List<SqlStatement> executeSql(ExecuteSql operation) {
		return List.of(operation.statement());
	}

	@Override
	public List<SqlStatement> custom(CustomOperation operation) {
		return operation.statements(this.words);
	}

	@Override
	public List<SqlStatement> bulkInsert(BulkInsert operation) {
		Rows rows = operation.rows();
		int atOnce = Math.max(1, PARAMETERS_OF_A_STATEMENT / Math.max(1, rows.columns().size()));
		List<SqlStatement> statements = new ArrayList<>();
		for (int from = 0; from < rows.values().size(); from += atOnce) {
			int to = Math.min(from + atOnce, rows.values().size());
			statements.add(insert(operation.table(), rows, rows.values().subList(from, to)));
		}
		return statements;
	}

	// The types are not said: a cast would make a number of a date.
	private SqlStatement insert(ObjectName table, Rows rows, List<List<@Nullable Object>> values) {
		String row = "(" + "?, ".repeat(rows.columns().size() - 1) + "?)";
		String sql = "INSERT INTO " + this.words.quote(table) + " (" + this.words.columns(rows.columns()) + ") VALUES "
				+ row + (", " + row).repeat(values.size() - 1);
		List<@Nullable Object> parameters = new ArrayList<>();
		for (List<@Nullable Object> cells : values) {
			for (int i = 0; i < cells.size(); i++) {
				boolean time = !rows.types().isEmpty() && rows.types().get(i) instanceof TimeType;
				parameters.add(parameter(cells.get(i), time));
			}
		}
		return new SqlStatement(sql, parameters);
	}

	private @Nullable Object parameter(@Nullable Object value, boolean isTime) {
		boolean text = value instanceof Temporal || value instanceof UUID || value instanceof Enum;
		if (value != null && text) {
			return this.words.text(value);
		}
		// As SQLite writes it itself: texts are compared character by character.
		return (isTime && value instanceof String time) ? time.replace('T', ' ') : value;
	}

}
