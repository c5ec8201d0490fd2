package dev.migrate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.ColumnPosition;
import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.Operation;
import dev.migrate.operation.RenameConstraint;
import dev.migrate.operation.RenameIndex;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.TableOperationVisitor;
import dev.migrate.operation.ValidateConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes to tables.
 *
 * @param imports what is imported for them
 */
record JavaTableOperations(JavaImports imports) implements TableOperationVisitor<JavaCode> {

	@Override
	public JavaCode createTable(CreateTable operation) {
		Table table = operation.table();
		ObjectName name = table.name();
		List<TableElement> elements = TableElements.of(table);
		if (!canReferTo(name, elements)) {
			return run(operation);
		}
		JavaColumns columns = new JavaColumns(this.imports, name.schema());
		return op(name).call(operation.ifNotExists() ? "createTableIfNotExists" : "createTable", quote(name))
			.with(elements.stream().map(columns::element).toList())
			.asList();
	}

	/**
	 * Return whether a table in a schema refers to none without one: what is done in a
	 * schema looks for its tables there.
	 */
	static boolean canReferTo(ObjectName table, List<? extends TableElement> elements) {
		return table.schema() == null || elements.stream().allMatch((element) -> {
			if (element instanceof Column column) {
				return canReferTo(table, column.parts());
			}
			return !(element instanceof ForeignKey key) || key.referredTable().schema() != null;
		});
	}

	@Override
	public JavaCode dropTable(DropTable operation) {
		return call(operation.table(), "dropTable").with(options(operation.options()));
	}

	@Override
	public JavaCode renameTable(RenameTable operation) {
		return call(operation.table(), "renameTable", new JavaCode.Quote(operation.newName()));
	}

	@Override
	public JavaCode commentOnTable(CommentOnTable operation) {
		String comment = operation.comment();
		return (comment != null) ? call(operation.table(), "commentOnTable", new JavaCode.Quote(comment))
				: call(operation.table(), "dropTableComment");
	}

	@Override
	public JavaCode addColumn(AddColumn operation) {
		ObjectName table = operation.table();
		if (!canReferTo(table, List.of(operation.column()))) {
			return run(operation);
		}
		return call(table, "addColumn", new JavaColumns(this.imports, table.schema()).column(operation.column()))
			.with(position(operation.position()))
			.with(options(operation.options()));
	}

	/** Return the place of a column as an argument, if it has one. */
	List<JavaCode> position(@Nullable ColumnPosition position) {
		if (position == null) {
			return List.of();
		}
		return List.of(this.imports.type(ColumnPosition.class)
			.call(position.before() ? "before" : "after", new JavaCode.Quote(position.neighbour())));
	}

	@Override
	public JavaCode dropColumn(DropColumn operation) {
		return call(operation.table(), "dropColumn", new JavaCode.Quote(operation.column()))
			.with(options(operation.options()));
	}

	@Override
	public JavaCode alterColumn(AlterColumn operation) {
		String newName = operation.change().newName();
		JavaCode column = new JavaCode.Quote(operation.column());
		if (newName != null && operation.change().equals(ColumnChange.NONE.rename(newName))) {
			return call(operation.table(), "renameColumn", column, new JavaCode.Quote(newName));
		}
		return call(operation.table(), "alterColumn", column,
				new JavaColumnChange(this.imports).function(operation.change()));
	}

	@Override
	public JavaCode createIndex(CreateIndex operation) {
		Index index = operation.index();
		List<String> columns = index.keys().stream().map(IndexKey::text).toList();
		boolean isPlain = index.equals(Index.of(index.name(), columns.stream().map(IndexKey::column).toList()));
		if (isPlain && index.name() != null && !index.name().isFinal() && operation.options().isEmpty()) {
			return op(operation.table())
				.call("createIndex", new JavaCode.Quote(index.name().text()), quote(operation.table()))
				.with(JavaCode.quotes(columns));
		}
		return call(operation.table(), "createIndex", new JavaConstraints(this.imports, null).index(index))
			.with(options(operation.options()));
	}

	@Override
	public JavaCode dropIndex(DropIndex operation) {
		ObjectName table = operation.table();
		if (table == null || !isSibling(operation.index(), table)) {
			return run(operation);
		}
		return op(table).call("dropIndex", quote(operation.index()), quote(table)).with(options(operation.options()));
	}

	@Override
	public JavaCode renameIndex(RenameIndex operation) {
		ObjectName table = operation.table();
		if (table == null || !isSibling(operation.index(), table)) {
			return run(operation);
		}
		return op(table).call("renameIndex", quote(operation.index()), quote(table),
				new JavaCode.Quote(operation.newName()));
	}

	private static boolean isSibling(ObjectName one, ObjectName other) {
		return Objects.equals(one.schema(), other.schema());
	}

	@Override
	public JavaCode addConstraint(AddConstraint operation) {
		ObjectName table = operation.table();
		if (!canReferTo(table, List.of(operation.constraint()))) {
			return run(operation);
		}
		return call(table, "addConstraint",
				operation.constraint().accept(new JavaConstraints(this.imports, table.schema())));
	}

	@Override
	public JavaCode dropConstraint(DropConstraint operation) {
		ObjectName table = operation.table();
		if (operation.type() != null) {
			return call(table, "dropConstraint", values().label(operation.name()),
					this.imports.constant(operation.type()))
				.with(options(operation.options()));
		}
		if (operation.name().isFinal()) {
			return run(operation);
		}
		return call(table, "dropConstraint", new JavaCode.Quote(operation.name().text()))
			.with(options(operation.options()));
	}

	@Override
	public JavaCode renameConstraint(RenameConstraint operation) {
		return call(operation.table(), "renameConstraint", new JavaCode.Quote(operation.name()),
				new JavaCode.Quote(operation.newName()));
	}

	@Override
	public JavaCode validateConstraint(ValidateConstraint operation) {
		return call(operation.table(), "validateConstraint", new JavaCode.Quote(operation.name()));
	}

	@Override
	public JavaCode alterTable(AlterTable operation) {
		if (!JavaAlteredTable.isSayable(operation)) {
			return run(operation);
		}
		return call(operation.table(), "alterTable", JavaAlteredTable.function(operation, this.imports));
	}

	private JavaCode.Call call(ObjectName table, String method, JavaCode... arguments) {
		List<JavaCode> all = new ArrayList<>();
		all.add(quote(table));
		all.addAll(List.of(arguments));
		return op(table).call(method, all.toArray(JavaCode[]::new));
	}

	private static JavaCode op(ObjectName name) {
		return JavaOperations.op(name.schema());
	}

	private static JavaCode quote(ObjectName name) {
		return new JavaCode.Quote(name.name());
	}

	private JavaCode run(Operation operation) {
		return JavaOperations.run(operation, this.imports);
	}

	private <T extends Enum<T>> List<JavaCode.Word> options(Set<T> options) {
		return values().options(options);
	}

	private JavaValues values() {
		return new JavaValues(this.imports);
	}

}
