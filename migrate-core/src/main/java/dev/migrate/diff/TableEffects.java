package dev.migrate.diff;

import java.util.Collection;
import java.util.Optional;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.Creation;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.Removal;
import dev.migrate.operation.RenameConstraint;
import dev.migrate.operation.RenameIndex;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.TableOperationVisitor;
import dev.migrate.operation.ValidateConstraint;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a database tells of changes to its tables.
 *
 * @param schema what it looks like
 */
record TableEffects(Schema schema) implements TableOperationVisitor<Effect> {

	@Override
	public Effect createTable(CreateTable operation) {
		return operation.ifNotExists() ? Effect.REPEATABLE : Effect.of(table(operation.table().name()).isPresent());
	}

	@Override
	public Effect dropTable(DropTable operation) {
		return operation.options().contains(Removal.IF_EXISTS) ? Effect.REPEATABLE
				: Effect.of(table(operation.table()).isEmpty());
	}

	@Override
	public Effect renameTable(RenameTable operation) {
		return renamed(table(operation.table()).isPresent(),
				table(operation.table().sibling(operation.newName())).isPresent());
	}

	@Override
	public Effect commentOnTable(CommentOnTable operation) {
		return Effect.REPEATABLE;
	}

	@Override
	public Effect addColumn(AddColumn operation) {
		return operation.options().contains(Creation.IF_NOT_EXISTS) ? Effect.REPEATABLE
				: Effect.of(hasColumn(operation.table(), operation.column().name()));
	}

	@Override
	public Effect dropColumn(DropColumn operation) {
		return operation.options().contains(Removal.IF_EXISTS) ? Effect.REPEATABLE
				: Effect.of(!hasColumn(operation.table(), operation.column()));
	}

	@Override
	public Effect alterColumn(AlterColumn operation) {
		String newName = operation.change().newName();
		if (newName == null) {
			// Its old value is used up when there is an expression that makes the new one
			// of
			// it.
			return (operation.change().using() == null) ? Effect.REPEATABLE : Effect.UNKNOWN;
		}
		return renamed(hasColumn(operation.table(), operation.column()), hasColumn(operation.table(), newName));
	}

	@Override
	public Effect createIndex(CreateIndex operation) {
		// The statements of such a build look for what an earlier one has left.
		boolean mayStartAgain = operation.options().contains(Creation.IF_NOT_EXISTS)
				|| operation.options().contains(Creation.CONCURRENTLY);
		Label name = operation.index().name();
		if (mayStartAgain || name == null) {
			return mayStartAgain ? Effect.REPEATABLE : Effect.UNKNOWN;
		}
		return Effect.of(hasIndex(operation.table(), name.text()));
	}

	@Override
	public Effect dropIndex(DropIndex operation) {
		return operation.options().contains(Removal.IF_EXISTS) ? Effect.REPEATABLE
				: Effect.of(!hasIndex(operation.table(), operation.index().name()));
	}

	@Override
	public Effect renameIndex(RenameIndex operation) {
		return renamed(hasIndex(operation.table(), operation.index().name()),
				hasIndex(operation.table(), operation.newName()));
	}

	@Override
	public Effect addConstraint(AddConstraint operation) {
		Label name = operation.constraint().name();
		return (name != null) ? Effect.of(hasConstraint(operation.table(), name.text())) : Effect.UNKNOWN;
	}

	@Override
	public Effect dropConstraint(DropConstraint operation) {
		return operation.options().contains(Removal.IF_EXISTS) ? Effect.REPEATABLE
				: Effect.of(!hasConstraint(operation.table(), operation.name().text()));
	}

	@Override
	public Effect renameConstraint(RenameConstraint operation) {
		return renamed(hasConstraint(operation.table(), operation.name()),
				hasConstraint(operation.table(), operation.newName()));
	}

	@Override
	public Effect validateConstraint(ValidateConstraint operation) {
		return Effect.REPEATABLE;
	}

	@Override
	public Effect alterTable(AlterTable operation) {
		return Effect.together(operation.changes().stream().map((change) -> change.accept(this)).toList());
	}

	private Effect renamed(boolean hasOld, boolean hasNew) {
		return (hasOld != hasNew) ? Effect.of(hasNew) : Effect.UNKNOWN;
	}

	// A name with a schema that is nobody else's is one of the default schema.
	private Optional<Table> table(ObjectName name) {
		ObjectName sought = (name.schema() != null && !this.schema.schemas().contains(name.schema()))
				? ObjectName.of(name.name()) : name;
		return this.schema.tables().stream().filter((table) -> table.name().equals(sought)).findFirst();
	}

	private boolean hasColumn(ObjectName table, String name) {
		return table(table).stream()
			.flatMap((found) -> found.columns().stream())
			.anyMatch((column) -> column.name().equals(name));
	}

	private boolean hasConstraint(ObjectName table, String name) {
		return table(table).stream()
			.flatMap((found) -> found.constraints().stream())
			.anyMatch((constraint) -> isCalled(constraint.name(), name));
	}

	private boolean hasIndex(@Nullable ObjectName table, String name) {
		return ((table != null) ? table(table).stream() : this.schema.tables().stream()).map(Table::indexes)
			.flatMap(Collection::stream)
			.anyMatch((index) -> isCalled(index.name(), name));
	}

	private static boolean isCalled(@Nullable Label label, String name) {
		return label != null && label.text().equals(name);
	}

}
