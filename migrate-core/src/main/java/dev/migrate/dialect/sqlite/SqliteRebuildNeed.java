package dev.migrate.dialect.sqlite;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.AlterTableOption;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.RenameConstraint;
import dev.migrate.operation.RenameIndex;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.TableOperationVisitor;
import dev.migrate.operation.ValidateConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;

/** Whether a change of a table needs a new table that the rows are copied into. */
class SqliteRebuildNeed implements TableOperationVisitor<Boolean> {

	private final SqliteWords words;

	SqliteRebuildNeed(SqliteWords words) {
		this.words = words;
	}

	@Override
	public Boolean addColumn(AddColumn operation) {
		Column column = operation.column();
		boolean keyed = column.parts()
			.stream()
			.anyMatch((part) -> part instanceof PrimaryKey || part instanceof UniqueConstraint);
		boolean stored = column.generated() != null && column.generated().stored();
		DefaultValue value = column.defaultValue();
		if (operation.position() != null || keyed || stored || (value != null && !this.words.isConstant(value))) {
			return true;
		}
		// SQLite would not look whether there is a row that needs a value.
		return !column.nullable() && value == null && column.generated() == null;
	}

	@Override
	public Boolean dropColumn(DropColumn operation) {
		return true;
	}

	@Override
	public Boolean alterColumn(AlterColumn operation) {
		ColumnChange change = operation.change();
		return change.type() != null || change.using() != null || change.nullable() != null
				|| change.defaultValue() != null || change.identity() != null || change.generated() != null;
	}

	@Override
	public Boolean addConstraint(AddConstraint operation) {
		return true;
	}

	@Override
	public Boolean dropConstraint(DropConstraint operation) {
		return true;
	}

	@Override
	public Boolean renameConstraint(RenameConstraint operation) {
		return true;
	}

	@Override
	public Boolean alterTable(AlterTable operation) {
		return operation.options()
			.stream()
			.anyMatch((option) -> option.key() != AlterTableOption.Key.ALGORITHM
					&& option.key() != AlterTableOption.Key.LOCK)
				|| operation.changes().stream().anyMatch((change) -> change.accept(this));
	}

	@Override
	public Boolean createTable(CreateTable operation) {
		return false;
	}

	@Override
	public Boolean dropTable(DropTable operation) {
		return false;
	}

	@Override
	public Boolean renameTable(RenameTable operation) {
		return false;
	}

	@Override
	public Boolean commentOnTable(CommentOnTable operation) {
		return false;
	}

	@Override
	public Boolean createIndex(CreateIndex operation) {
		return false;
	}

	@Override
	public Boolean dropIndex(DropIndex operation) {
		return false;
	}

	@Override
	public Boolean renameIndex(RenameIndex operation) {
		return false;
	}

	@Override
	public Boolean validateConstraint(ValidateConstraint operation) {
		return false;
	}

}
