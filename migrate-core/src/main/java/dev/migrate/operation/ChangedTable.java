package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.ObjectName;

/** Tells which table an operation changes, by the name that it has afterwards. */
final class ChangedTable implements TableOperationVisitor<Optional<ObjectName>> {

	static final ChangedTable NAME = new ChangedTable();

	@Override
	public Optional<ObjectName> createTable(CreateTable operation) {
		return Optional.of(operation.table().name());
	}

	@Override
	public Optional<ObjectName> dropTable(DropTable operation) {
		return Optional.of(operation.table());
	}

	@Override
	public Optional<ObjectName> renameTable(RenameTable operation) {
		return Optional.of(operation.table().sibling(operation.newName()));
	}

	@Override
	public Optional<ObjectName> commentOnTable(CommentOnTable operation) {
		return Optional.of(operation.table());
	}

	@Override
	public Optional<ObjectName> addColumn(AddColumn operation) {
		return Optional.of(operation.table());
	}

	@Override
	public Optional<ObjectName> dropColumn(DropColumn operation) {
		return Optional.of(operation.table());
	}

	@Override
	public Optional<ObjectName> alterColumn(AlterColumn operation) {
		return Optional.of(operation.table());
	}

	@Override
	public Optional<ObjectName> createIndex(CreateIndex operation) {
		return Optional.of(operation.table());
	}

	@Override
	public Optional<ObjectName> dropIndex(DropIndex operation) {
		return Optional.ofNullable(operation.table());
	}

	@Override
	public Optional<ObjectName> renameIndex(RenameIndex operation) {
		return Optional.ofNullable(operation.table());
	}

	@Override
	public Optional<ObjectName> addConstraint(AddConstraint operation) {
		return Optional.of(operation.table());
	}

	@Override
	public Optional<ObjectName> dropConstraint(DropConstraint operation) {
		return Optional.of(operation.table());
	}

	@Override
	public Optional<ObjectName> renameConstraint(RenameConstraint operation) {
		return Optional.of(operation.table());
	}

	@Override
	public Optional<ObjectName> validateConstraint(ValidateConstraint operation) {
		return Optional.of(operation.table());
	}

	@Override
	public Optional<ObjectName> alterTable(AlterTable operation) {
		return Optional.of(operation.table());
	}

}
