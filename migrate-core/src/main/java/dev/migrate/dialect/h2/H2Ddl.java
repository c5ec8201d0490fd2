package dev.migrate.dialect.h2;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.operation.BulkInsert;
import dev.migrate.operation.CustomOperation;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.ObjectOperation;
import dev.migrate.operation.OperationVisitor;
import dev.migrate.operation.Rows;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.TableOperation;
import dev.migrate.schema.DataType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PlainType;
import org.jspecify.annotations.Nullable;

/** How each operation is said in H2. */
class H2Ddl implements OperationVisitor<List<SqlStatement>> {

	private static final int PARAMETERS_OF_A_STATEMENT = 10_000;

	private final H2Words words;

	private final CatalogLookup catalog;

	H2Ddl(H2Words words, CatalogLookup catalog) {
		this.words = words;
		this.catalog = catalog;
	}

	@Override
	public List<SqlStatement> table(TableOperation operation) {
		return statements(operation.accept(new H2TableDdl(this.words, this.catalog)));
	}

	@Override
	public List<SqlStatement> object(ObjectOperation operation) {
		return statements(operation.accept(new H2ObjectDdl(this.words)));
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
		List<String> marks = rows.types().isEmpty() ? rows.columns().stream().map((column) -> "?").toList()
				: rows.types().stream().map(this::mark).toList();
		String row = "(" + String.join(", ", marks) + ")";
		String sql = "INSERT INTO " + this.words.quote(table) + " (" + this.words.columns(rows.columns()) + ") VALUES "
				+ row + (", " + row).repeat(values.size() - 1);
		List<@Nullable Object> parameters = new ArrayList<>();
		values.forEach((cells) -> cells.forEach((cell) -> parameters.add(parameter(cell))));
		return new SqlStatement(sql, parameters);
	}

	// Otherwise the text would become a string of JSON.
	private String mark(DataType type) {
		return (type == PlainType.JSON || type == PlainType.JSONB) ? "? FORMAT JSON"
				: "CAST(? AS " + this.words.type(type) + ")";
	}

	private @Nullable Object parameter(@Nullable Object value) {
		if (value instanceof Collection<?> elements) {
			return elements.toArray();
		}
		return (value instanceof Enum<?> constant) ? constant.name() : value;
	}

}
