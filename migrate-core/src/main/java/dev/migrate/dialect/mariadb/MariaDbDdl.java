package dev.migrate.dialect.mariadb;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrate.operation.BulkInsert;
import dev.migrate.operation.CustomOperation;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.ObjectOperation;
import dev.migrate.operation.OperationVisitor;
import dev.migrate.operation.Rows;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.TableOperation;
import dev.migrate.schema.ObjectName;

/** How each operation is said in MariaDB. */
class MariaDbDdl implements OperationVisitor<List<SqlStatement>> {

	private static final int PARAMETERS_OF_A_STATEMENT = 10_000;

	private final MariaDbWords words;

	private final MariaDbTableDdl tables;

	private final MariaDbObjectDdl objects;

	MariaDbDdl(MariaDbWords words, MariaDbCatalog catalog) {
		this.words = words;
		this.tables = new MariaDbTableDdl(words, catalog);
		this.objects = new MariaDbObjectDdl(words, catalog);
	}

	@Override
	public List<SqlStatement> table(TableOperation operation) {
		return statements(operation.accept(this.tables));
	}

	@Override
	public List<SqlStatement> object(ObjectOperation operation) {
		return statements(operation.accept(this.objects));
	}

	private List<SqlStatement> statements(List<String> texts) {
		return texts.stream().map(SqlStatement::of).toList();
	}

	@Override
	public List<SqlStatement> executeSql(ExecuteSql operation) {
		SqlStatement statement = operation.statement();
		List<@Nullable Object> parameters = new ArrayList<>();
		statement.parameters().forEach((value) -> parameters.add(this.words.parameter(value)));
		return List.of(new SqlStatement(statement.text(), parameters));
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

	private SqlStatement insert(ObjectName table, Rows rows, List<List<@Nullable Object>> values) {
		String row = "(?" + ", ?".repeat(rows.columns().size() - 1) + ")";
		String sql = "INSERT INTO " + this.words.quote(table) + " (" + this.words.columns(rows.columns()) + ") VALUES "
				+ row + (", " + row).repeat(values.size() - 1);
		List<@Nullable Object> parameters = new ArrayList<>();
		values.forEach((cells) -> cells.forEach((cell) -> parameters.add(this.words.parameter(cell))));
		return new SqlStatement(sql, parameters);
	}

}
