package dev.migrate.operation;

import java.util.List;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintType;
import dev.migrate.schema.Index;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;

/** Gives an operation the names that a convention chooses. */
public final class NamedOperation implements OperationRewriter {

	private final TableNames tables;

	private NamedOperation(NamingConvention convention) {
		this.tables = new TableNames(convention);
	}

	/** Return an operation in which everything has the name that a convention chooses. */
	public static Operation of(Operation operation, NamingConvention convention) {
		return operation.accept(new NamedOperation(convention));
	}

	@Override
	public Operation table(TableOperation operation) {
		return operation.accept(this.tables);
	}

	private record TableNames(NamingConvention convention) implements TableOperationVisitor<TableOperation> {

		@Override
		public TableOperation createTable(CreateTable operation) {
			Table table = operation.table();
			List<Constraint> constraints = table.constraints()
				.stream()
				.map((constraint) -> this.convention.named(table.name(), constraint))
				.toList();
			List<Index> indexes = table.indexes()
				.stream()
				.map((index) -> this.convention.named(table.name(), index))
				.toList();
			return new CreateTable(
					new Table(table.name(), table.columns(), constraints, indexes, table.options(), table.comment()),
					operation.ifNotExists());
		}

		@Override
		public TableOperation addColumn(AddColumn operation) {
			Column named = operation.column().alone();
			for (TableElement part : operation.column().parts()) {
				named = named.with(part(operation.table(), part));
			}
			return new AddColumn(operation.table(), named, operation.position(), operation.options());
		}

		private TableElement part(ObjectName table, TableElement part) {
			if (part instanceof Constraint constraint) {
				return this.convention.named(table, constraint);
			}
			return (part instanceof Index index) ? this.convention.named(table, index) : part;
		}

		@Override
		public TableOperation createIndex(CreateIndex operation) {
			return new CreateIndex(operation.table(), this.convention.named(operation.table(), operation.index()),
					operation.options());
		}

		@Override
		public TableOperation addConstraint(AddConstraint operation) {
			return new AddConstraint(operation.table(),
					this.convention.named(operation.table(), operation.constraint()));
		}

		@Override
		public TableOperation dropConstraint(DropConstraint operation) {
			ConstraintType type = operation.type();
			Label name = (type == null) ? operation.name() : this.convention.named(operation.table(), operation.name(),
					NamingConvention.Kind.valueOf(type.name()));
			return new DropConstraint(operation.table(), name, type, operation.options(), this.convention);
		}

		@Override
		public TableOperation alterTable(AlterTable operation) {
			return new AlterTable(operation.table(),
					operation.changes().stream().map((change) -> change.accept(this)).toList(), operation.options());
		}

		@Override
		public TableOperation dropTable(DropTable operation) {
			return operation;
		}

		@Override
		public TableOperation renameTable(RenameTable operation) {
			return operation;
		}

		@Override
		public TableOperation commentOnTable(CommentOnTable operation) {
			return operation;
		}

		@Override
		public TableOperation dropColumn(DropColumn operation) {
			return operation;
		}

		@Override
		public TableOperation alterColumn(AlterColumn operation) {
			return operation;
		}

		@Override
		public TableOperation dropIndex(DropIndex operation) {
			return operation;
		}

		@Override
		public TableOperation renameIndex(RenameIndex operation) {
			return operation;
		}

		@Override
		public TableOperation renameConstraint(RenameConstraint operation) {
			return operation;
		}

		@Override
		public TableOperation validateConstraint(ValidateConstraint operation) {
			return operation;
		}

	}

}
