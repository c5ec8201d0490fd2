package dev.migrate.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintType;
import dev.migrate.schema.Index;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/** Collects the changes that are made to one table in one go. */
public final class AlteredTable {

	private final ObjectName table;

	private final List<TableOperation> changes = new ArrayList<>();

	private final List<AlterTableOption> options = new ArrayList<>();

	AlteredTable(ObjectName table) {
		this.table = table;
	}

	/** Add a column. */
	public AlteredTable addColumn(Column column, Creation... options) {
		return change(new AddColumn(this.table, new SchemaScope(this.table.schema()).column(column),
				Required.options(options)));
	}

	/**
	 * Add a column at a place of its own; on SQLite together with {@link #rebuild()}.
	 */
	public AlteredTable addColumn(Column column, ColumnPosition position, Creation... options) {
		return change(new AddColumn(this.table, new SchemaScope(this.table.schema()).column(column), position,
				Required.options(options)));
	}

	/** Drop a column. */
	public AlteredTable dropColumn(String column, Removal... options) {
		return change(new DropColumn(this.table, column, Required.options(options)));
	}

	/** Change a column. */
	public AlteredTable alterColumn(String column, UnaryOperator<ColumnChange> change) {
		return change(new AlterColumn(this.table, column, change.apply(ColumnChange.NONE)));
	}

	/** Add a constraint. */
	public AlteredTable addConstraint(Constraint constraint) {
		return change(new AddConstraint(this.table, new SchemaScope(this.table.schema()).constraint(constraint)));
	}

	/** Drop a constraint. */
	public AlteredTable dropConstraint(String constraint, Removal... options) {
		return change(new DropConstraint(this.table, Label.of(constraint), null, Required.options(options)));
	}

	/** Drop a constraint of a kind. */
	public AlteredTable dropConstraint(Label constraint, ConstraintType type, Removal... options) {
		return change(new DropConstraint(this.table, constraint, type, Required.options(options)));
	}

	/** Give a constraint another name. */
	public AlteredTable renameConstraint(String constraint, String newName) {
		return change(new RenameConstraint(this.table, constraint, newName));
	}

	/** Check the rows that a constraint has not checked yet. */
	public AlteredTable validateConstraint(String constraint) {
		return change(new ValidateConstraint(this.table, constraint));
	}

	/** Create an index. */
	public AlteredTable createIndex(Index index, Creation... options) {
		return change(new CreateIndex(this.table, index, Required.options(options)));
	}

	/** Drop an index. */
	public AlteredTable dropIndex(String index, Removal... options) {
		return change(new DropIndex(this.table, this.table.sibling(index), Required.options(options)));
	}

	/** Give an index another name. */
	public AlteredTable renameIndex(String index, String newName) {
		return change(new RenameIndex(this.table, this.table.sibling(index), newName));
	}

	/** Say what the table is for. */
	public AlteredTable comment(String comment) {
		return change(new CommentOnTable(this.table, comment));
	}

	/** Take the comment of the table away. */
	public AlteredTable dropComment() {
		return change(new CommentOnTable(this.table, null));
	}

	/** MariaDB, MySQL: choose the way, as in {@code INSTANT}. */
	public AlteredTable algorithm(String word) {
		this.options.add(new AlterTableOption(AlterTableOption.Key.ALGORITHM, word));
		return this;
	}

	/** MariaDB, MySQL: say what others may do meanwhile, as in {@code NONE}. */
	public AlteredTable lock(String word) {
		this.options.add(new AlterTableOption(AlterTableOption.Key.LOCK, word));
		return this;
	}

	/** SQLite: copy the rows into a new table even where that is not needed. */
	public AlteredTable rebuild() {
		this.options.add(new AlterTableOption(AlterTableOption.Key.REBUILD, ""));
		return this;
	}

	/** SQLite: put these columns first, in this order. */
	public AlteredTable columnOrder(String... columns) {
		for (String column : columns) {
			this.options.add(new AlterTableOption(AlterTableOption.Key.COLUMN_ORDER, column));
		}
		return this;
	}

	/** SQLite: say whether values must be of the type of their column. */
	public AlteredTable strict(boolean strict) {
		this.options.add(AlterTableOption.of(AlterTableOption.Key.STRICT, strict));
		return this;
	}

	/** SQLite: say whether the primary key is the only one. */
	public AlteredTable withoutRowid(boolean withoutRowid) {
		this.options.add(AlterTableOption.of(AlterTableOption.Key.WITHOUT_ROWID, withoutRowid));
		return this;
	}

	/** SQLite: say whether a key that was used is never given again. */
	public AlteredTable autoincrement(boolean autoincrement) {
		this.options.add(AlterTableOption.of(AlterTableOption.Key.AUTOINCREMENT, autoincrement));
		return this;
	}

	private AlteredTable change(TableOperation change) {
		this.changes.add(change);
		return this;
	}

	AlterTable operation() {
		return new AlterTable(this.table, this.changes, this.options);
	}

}
