package dev.migrate.render;

import java.util.List;

import dev.migrate.operation.Backfill;
import dev.migrate.operation.BulkInsert;
import dev.migrate.operation.CustomOperation;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.ObjectOperation;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Probe;
import dev.migrate.operation.OperationVisitor;
import dev.migrate.operation.RestoreObject;
import dev.migrate.operation.Rows;
import dev.migrate.operation.TableOperation;
import org.jspecify.annotations.Nullable;

/**
 * Writes operations as their author would, as calls of {@code op}.
 *
 * @param imports what is imported for them
 */
record JavaOperations(JavaImports imports) implements OperationVisitor<JavaCode> {

	private static final JavaCode OP = new JavaCode.Word("op");

	/** Return the parameter of a revision, for what is in a schema. */
	static JavaCode op(@Nullable String schema) {
		return (schema == null) ? OP : new JavaCode.Word(OP.call("inSchema", new JavaCode.Quote(schema)).flat());
	}

	/** Return an operation that {@code op} has no method for. */
	static JavaCode run(Operation operation, JavaImports imports) {
		return OP.call("run", new JavaRecords(imports).of(operation));
	}

	@Override
	public JavaCode table(TableOperation operation) {
		return operation.accept(new JavaTableOperations(this.imports));
	}

	@Override
	public JavaCode object(ObjectOperation operation) {
		return operation.accept(new JavaObjectOperations(this.imports));
	}

	@Override
	public JavaCode restoreObject(RestoreObject operation) {
		JavaCode.Call call = op(operation.name().schema()).call("restore" + JavaObjectOperations.word(operation.kind()),
				new JavaCode.Quote(operation.name().name()));
		return JavaObjectOperations.isView(operation.kind()) ? call
				: call.with(JavaCode.quotes(List.of(operation.detail())));
	}

	@Override
	public JavaCode executeSql(ExecuteSql operation) {
		JavaCode text = new JavaCode.Quote(operation.statement().text());
		if (operation.probe().isEmpty()) {
			return operation.statement().parameters().isEmpty() ? OP.call("execute", text) : OP.call("run",
					this.imports.create(ExecuteSql.class, new JavaRecords(this.imports).of(operation.statement())));
		}
		return operation.statement().parameters().isEmpty()
				? OP.call("execute", text,
						this.imports.type(Probe.class)
							.call("query", new JavaCode.Quote(operation.probe().get().query())))
				: run(operation, this.imports);
	}

	@Override
	public JavaCode bulkInsert(BulkInsert operation) {
		Rows rows = operation.rows();
		JavaCode code = this.imports.type(Rows.class).call("of", rows.columns());
		if (!rows.types().isEmpty()) {
			JavaTypes types = new JavaTypes(this.imports);
			code = code.call("types").with(rows.types().stream().map((type) -> type.accept(types)).toList());
		}
		JavaValues values = new JavaValues(this.imports);
		for (List<@Nullable Object> row : rows.values()) {
			code = code.call("row").with(values.values(row));
		}
		return op(operation.table().schema()).call("bulkInsert", new JavaCode.Quote(operation.table().name()), code);
	}

	@Override
	public JavaCode backfill(Backfill operation) {
		return run(operation, this.imports);
	}

	@Override
	public JavaCode custom(CustomOperation operation) {
		return run(operation, this.imports);
	}

}
