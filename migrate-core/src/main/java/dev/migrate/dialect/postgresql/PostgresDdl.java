package dev.migrate.dialect.postgresql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.operation.BulkInsert;
import dev.migrate.operation.CustomOperation;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.InferredValue;
import dev.migrate.operation.ObjectOperation;
import dev.migrate.operation.OperationVisitor;
import dev.migrate.operation.Rows;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.TableOperation;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/** How each operation is said in PostgreSQL. */
class PostgresDdl implements OperationVisitor<List<SqlStatement>> {

	private static final int PARAMETERS_OF_A_STATEMENT = 10_000;

	private final PostgresWords words;

	private final PostgresTableDdl tables;

	private final PostgresObjectDdl objects;

	PostgresDdl(PostgresWords words, PostgresFeatures features) {
		this.words = words;
		this.tables = new PostgresTableDdl(words, features);
		this.objects = new PostgresObjectDdl(words, features);
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

	private SqlStatement insert(ObjectName table, Rows rows, List<List<@Nullable Object>> values) {
		String row = rows.types().isEmpty() ? "?, ".repeat(rows.columns().size() - 1) + "?"
				: rows.types()
					.stream()
					.map((type) -> "CAST(? AS " + this.words.type(type) + ")")
					.collect(Collectors.joining(", "));
		String sql = "INSERT INTO " + this.words.quote(table) + " (" + this.words.columns(rows.columns()) + ") VALUES ("
				+ row + ")" + (", (" + row + ")").repeat(values.size() - 1);
		List<@Nullable Object> parameters = new ArrayList<>();
		values.forEach((cells) -> cells.forEach((cell) -> parameters.add(parameter(cell))));
		return new SqlStatement(sql, parameters);
	}

	// Bound as text, a value would not go into a column of JSON, of an enum type, of an
	// array.
	private @Nullable Object parameter(@Nullable Object value) {
		if (value == null || value instanceof String || value instanceof Collection || value instanceof Enum) {
			return new InferredValue((value != null) ? this.words.text(value) : null);
		}
		return (value instanceof Instant) ? new InferredValue(this.words.text(value)) : value;
	}

}
