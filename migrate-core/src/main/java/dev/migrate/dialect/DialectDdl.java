package dev.migrate.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.migrate.operation.Backfill;
import dev.migrate.operation.BulkInsert;
import dev.migrate.operation.CustomOperation;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.ObjectOperation;
import dev.migrate.operation.ObjectOperationVisitor;
import dev.migrate.operation.OperationVisitor;
import dev.migrate.operation.Rows;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.TableOperation;
import dev.migrate.operation.TableOperationVisitor;
import dev.migrate.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * How each operation is said in one database. Changes of tables and of other objects have
 * visitors of their own; what is left is much the same everywhere.
 */
public abstract class DialectDdl implements OperationVisitor<List<SqlStatement>> {

	// Below what every driver takes, and enough that the way to the server is short.
	private static final int PARAMETERS_OF_A_STATEMENT = 10_000;

	private final DialectWords words;

	private final TableOperationVisitor<List<String>> tables;

	private final ObjectOperationVisitor<List<String>> objects;

	protected DialectDdl(DialectWords words, TableOperationVisitor<List<String>> tables,
			ObjectOperationVisitor<List<String>> objects) {
		this.words = words;
		this.tables = tables;
		this.objects = objects;
	}

	@Override
	public List<SqlStatement> table(TableOperation operation) {
		return statements(operation.accept(this.tables));
	}

	@Override
	public List<SqlStatement> object(ObjectOperation operation) {
		return statements(operation.accept(this.objects));
	}

	private static List<SqlStatement> statements(List<String> texts) {
		return texts.stream().map(SqlStatement::of).toList();
	}

	@Override
	public List<SqlStatement> executeSql(ExecuteSql operation) {
		return List.of(operation.statement());
	}

	/** All rows at once: what a script says that nobody watches. */
	@Override
	public List<SqlStatement> backfill(Backfill operation) {
		String condition = (operation.condition() != null) ? " WHERE " + operation.condition() : "";
		return List.of(SqlStatement
			.of("UPDATE " + this.words.quote(operation.table()) + " SET " + operation.assignments() + condition));
	}

	@Override
	public List<SqlStatement> custom(CustomOperation operation) {
		return operation.statements(this.words);
	}

	@Override
	public List<SqlStatement> bulkInsert(BulkInsert operation) {
		Rows rows = operation.rows();
		int atOnce = Math.max(1, PARAMETERS_OF_A_STATEMENT / Math.max(1, rows.columns().size()));
		String insertion = "INSERT INTO " + this.words.quote(operation.table()) + " ("
				+ this.words.columns(rows.columns()) + ") VALUES ";
		List<SqlStatement> statements = new ArrayList<>();
		for (int from = 0; from < rows.values().size(); from += atOnce) {
			int to = Math.min(from + atOnce, rows.values().size());
			statements.add(insert(insertion, rows, rows.values().subList(from, to)));
		}
		return statements;
	}

	private SqlStatement insert(String insertion, Rows rows, List<List<@Nullable Object>> values) {
		List<String> marks = IntStream.range(0, rows.columns().size()).mapToObj((i) -> mark(type(rows, i))).toList();
		String row = "(" + String.join(", ", marks) + ")";
		List<@Nullable Object> parameters = new ArrayList<>();
		for (List<@Nullable Object> cells : values) {
			for (int i = 0; i < cells.size(); i++) {
				parameters.add(parameter(cells.get(i), type(rows, i)));
			}
		}
		return new SqlStatement(insertion + row + (", " + row).repeat(values.size() - 1), parameters);
	}

	private static @Nullable DataType type(Rows rows, int column) {
		return rows.types().isEmpty() ? null : rows.types().get(column);
	}

	/**
	 * Return what stands for a value that is inserted.
	 * @param type its type, if one was stated
	 */
	protected abstract String mark(@Nullable DataType type);

	/**
	 * Return a value that is inserted as it is bound.
	 * @param type its type, if one was stated
	 */
	protected abstract @Nullable Object parameter(@Nullable Object value, @Nullable DataType type);

}
