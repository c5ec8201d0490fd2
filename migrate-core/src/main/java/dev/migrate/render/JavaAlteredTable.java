package dev.migrate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.AlterTableOption;
import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.InvalidOperationException;
import dev.migrate.operation.RenameConstraint;
import dev.migrate.operation.RenameIndex;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.TableOperation;
import dev.migrate.operation.TableOperationVisitor;
import dev.migrate.operation.ValidateConstraint;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;

/**
 * Writes changes that are made to one table in one go, each after those before it.
 *
 * @param imports what is imported for them
 * @param columns what writes definitions
 * @param before the changes before
 */
record JavaAlteredTable(JavaImports imports, JavaColumns columns,
		JavaCode before) implements TableOperationVisitor<JavaCode> {

	private static final String PARAMETER = "table";

	/** Return the function that makes the changes. */
	static JavaCode function(AlterTable operation, JavaImports imports) {
		JavaColumns columns = new JavaColumns(imports, operation.table().schema());
		JavaCode code = new JavaCode.Word(PARAMETER);
		for (TableOperation change : operation.changes()) {
			code = change.accept(new JavaAlteredTable(imports, columns, code));
		}
		return new JavaCode.Lambda(PARAMETER, options(code, operation.options()));
	}

	/** Return whether there are words for all changes. */
	static boolean isSayable(AlterTable operation) {
		boolean isEmpty = operation.changes().isEmpty() && operation.options().isEmpty();
		return !isEmpty && operation.changes().stream().allMatch((change) -> isSayable(operation.table(), change));
	}

	private static boolean isSayable(ObjectName table, TableOperation change) {
		if (change instanceof AddColumn add) {
			return add.table().equals(table) && JavaTableOperations.canReferTo(table, List.of(add.column()));
		}
		if (change instanceof AddConstraint add) {
			return add.table().equals(table) && JavaTableOperations.canReferTo(table, List.of(add.constraint()));
		}
		return !(change instanceof DropConstraint drop) || drop.type() != null || !drop.name().isFinal();
	}

	private static JavaCode options(JavaCode changes, List<AlterTableOption> options) {
		JavaCode code = changes;
		List<String> order = new ArrayList<>();
		for (AlterTableOption option : options) {
			if (option.key() == AlterTableOption.Key.COLUMN_ORDER) {
				order.add(option.value());
				continue;
			}
			code = option(ordered(code, order), option);
		}
		return ordered(code, order);
	}

	private static JavaCode ordered(JavaCode code, List<String> order) {
		if (order.isEmpty()) {
			return code;
		}
		JavaCode ordered = code.call("columnOrder", List.copyOf(order));
		order.clear();
		return ordered;
	}

	private static JavaCode option(JavaCode code, AlterTableOption option) {
		JavaCode word = new JavaCode.Quote(option.value());
		return switch (option.key()) {
			case ALGORITHM -> code.call("algorithm", word);
			case LOCK -> code.call("lock", word);
			case REBUILD -> code.call("rebuild");
			case COLUMN_ORDER -> code.call("columnOrder", word);
			case STRICT -> code.call("strict", truth(option));
			case WITHOUT_ROWID -> code.call("withoutRowid", truth(option));
			case AUTOINCREMENT -> code.call("autoincrement", truth(option));
		};
	}

	private static JavaCode truth(AlterTableOption option) {
		return new JavaCode.Word(String.valueOf(option.isOn()));
	}

	@Override
	public JavaCode addColumn(AddColumn operation) {
		return call("addColumn", this.columns.column(operation.column()))
			.with(new JavaTableOperations(this.imports).position(operation.position()))
			.with(options(operation.options()));
	}

	@Override
	public JavaCode dropColumn(DropColumn operation) {
		return call("dropColumn", new JavaCode.Quote(operation.column())).with(options(operation.options()));
	}

	@Override
	public JavaCode alterColumn(AlterColumn operation) {
		return call("alterColumn", new JavaCode.Quote(operation.column()),
				new JavaColumnChange(this.imports).function(operation.change()));
	}

	@Override
	public JavaCode createIndex(CreateIndex operation) {
		return call("createIndex", this.columns.element(operation.index())).with(options(operation.options()));
	}

	@Override
	public JavaCode dropIndex(DropIndex operation) {
		return call("dropIndex", new JavaCode.Quote(operation.index().name())).with(options(operation.options()));
	}

	@Override
	public JavaCode renameIndex(RenameIndex operation) {
		return call("renameIndex", new JavaCode.Quote(operation.index().name()),
				new JavaCode.Quote(operation.newName()));
	}

	@Override
	public JavaCode addConstraint(AddConstraint operation) {
		return call("addConstraint", this.columns.element(operation.constraint()));
	}

	@Override
	public JavaCode dropConstraint(DropConstraint operation) {
		Label name = operation.name();
		if (operation.type() == null) {
			return call("dropConstraint", new JavaCode.Quote(name.text())).with(options(operation.options()));
		}
		return call("dropConstraint", new JavaValues(this.imports).label(name), this.imports.constant(operation.type()))
			.with(options(operation.options()));
	}

	@Override
	public JavaCode renameConstraint(RenameConstraint operation) {
		return call("renameConstraint", new JavaCode.Quote(operation.name()), new JavaCode.Quote(operation.newName()));
	}

	@Override
	public JavaCode validateConstraint(ValidateConstraint operation) {
		return call("validateConstraint", new JavaCode.Quote(operation.name()));
	}

	@Override
	public JavaCode commentOnTable(CommentOnTable operation) {
		String comment = operation.comment();
		return (comment != null) ? call("comment", new JavaCode.Quote(comment)) : call("dropComment");
	}

	@Override
	public JavaCode createTable(CreateTable operation) {
		throw noChange(operation);
	}

	@Override
	public JavaCode dropTable(DropTable operation) {
		throw noChange(operation);
	}

	@Override
	public JavaCode renameTable(RenameTable operation) {
		throw noChange(operation);
	}

	@Override
	public JavaCode alterTable(AlterTable operation) {
		throw noChange(operation);
	}

	private static InvalidOperationException noChange(TableOperation operation) {
		return new InvalidOperationException(
				"'%s' is no part of altering a table; run it on its own".formatted(operation.summary()));
	}

	private JavaCode.Call call(String method, JavaCode... arguments) {
		return this.before.call(method, arguments);
	}

	private <T extends Enum<T>> List<JavaCode.Word> options(Set<T> options) {
		return new JavaValues(this.imports).options(options);
	}

}
