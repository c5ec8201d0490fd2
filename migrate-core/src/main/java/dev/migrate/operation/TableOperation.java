package dev.migrate.operation;

/** A change to a table, its columns, its indexes or its constraints. */
public sealed interface TableOperation extends Operation
		permits CreateTable, DropTable, RenameTable, CommentOnTable, AddColumn, DropColumn, AlterColumn, CreateIndex,
		DropIndex, RenameIndex, AddConstraint, DropConstraint, RenameConstraint, ValidateConstraint, AlterTable {

	/** Hand this operation to the method of the visitor that is meant for it. */
	<R> R accept(TableOperationVisitor<R> visitor);

	@Override
	default <R> R accept(OperationVisitor<R> visitor) {
		return visitor.table(this);
	}

}
