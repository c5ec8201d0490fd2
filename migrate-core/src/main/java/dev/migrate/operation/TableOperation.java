package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.ObjectName;

/** A change to a table, its columns, its indexes or its constraints. */
public sealed interface TableOperation extends Operation
		permits CreateTable, DropTable, RenameTable, CommentOnTable, AddColumn, DropColumn, AlterColumn, CreateIndex,
		DropIndex, RenameIndex, AddConstraint, DropConstraint, RenameConstraint, ValidateConstraint, AlterTable {

	/** Hand this operation to the method of the visitor that is meant for it. */
	<R> R accept(TableOperationVisitor<R> visitor);

	/**
	 * Return the table that it changes, by the name that it has afterwards, unless it
	 * does not say.
	 */
	default Optional<ObjectName> changedTable() {
		return accept(ChangedTable.NAME);
	}

	@Override
	default <R> R accept(OperationVisitor<R> visitor) {
		return visitor.table(this);
	}

}
