package dev.migrate.operation;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.Column;
import dev.migrate.schema.ConstraintType;
import dev.migrate.schema.Required;

/** What can be done to tables. */
public interface TableChanges extends OperationTarget {

	/**
	 * Create a table of columns, constraints, indexes and options.
	 * @see dev.migrate.schema.Definitions
	 */
	default void createTable(String table, TableElement... elements) {
		run(new CreateTable(Table.of(name(table), new SchemaScope(schema()).elements(elements)), false));
	}

	/** Create a table with its indexes, unless there is one of that name. */
	default void createTableIfNotExists(String table, TableElement... elements) {
		run(new CreateTable(Table.of(name(table), new SchemaScope(schema()).elements(elements)), true));
	}

	/** Drop a table. */
	default void dropTable(String table, Removal... options) {
		run(new DropTable(name(table), Required.options(options)));
	}

	/** Give a table another name. */
	default void renameTable(String table, String newName) {
		run(new RenameTable(name(table), newName));
	}

	/** Say what a table is for. */
	default void commentOnTable(String table, String comment) {
		run(new CommentOnTable(name(table), comment));
	}

	/** Take the comment of a table away. */
	default void dropTableComment(String table) {
		run(new CommentOnTable(name(table), null));
	}

	/**
	 * Make several changes to one table, in one go where the database can: SQLite then
	 * rebuilds it once.
	 */
	default void alterTable(String table, Consumer<AlteredTable> changes) {
		AlteredTable altered = new AlteredTable(name(table));
		changes.accept(altered);
		run(altered.operation());
	}

	/** Add a column with the constraints and indexes that come with it. */
	default void addColumn(String table, Column column, Creation... options) {
		run(new AddColumn(name(table), new SchemaScope(schema()).column(column), Required.options(options)));
	}

	/**
	 * Add a column at a place of its own; where that takes another table, say
	 * {@link AlteredTable#rebuild()}.
	 */
	default void addColumn(String table, Column column, ColumnPosition position, Creation... options) {
		run(new AddColumn(name(table), new SchemaScope(schema()).column(column), position, Required.options(options)));
	}

	/** Drop a column. */
	default void dropColumn(String table, String column, Removal... options) {
		run(new DropColumn(name(table), column, Required.options(options)));
	}

	/** Change a column: say what changes, the rest stays. */
	default void alterColumn(String table, String column, UnaryOperator<ColumnChange> change) {
		run(new AlterColumn(name(table), column, change.apply(ColumnChange.NONE)));
	}

	/** Give a column another name. */
	default void renameColumn(String table, String column, String newName) {
		alterColumn(table, column, (change) -> change.rename(newName));
	}

	/** Create an index. */
	default void createIndex(String table, Index index, Creation... options) {
		run(new CreateIndex(name(table), index, Required.options(options)));
	}

	/** Create an index on columns. */
	default void createIndex(String index, String table, String... columns) {
		createIndex(table, Index.of(Label.of(index), Arrays.asList(columns).stream().map(IndexKey::column).toList()));
	}

	/** Drop an index of a table. */
	default void dropIndex(String index, String table, Removal... options) {
		run(new DropIndex(name(table), name(index), Required.options(options)));
	}

	/** Give an index of a table another name. */
	default void renameIndex(String index, String table, String newName) {
		run(new RenameIndex(name(table), name(index), newName));
	}

	/** Add a constraint. */
	default void addConstraint(String table, Constraint constraint) {
		run(new AddConstraint(name(table), new SchemaScope(schema()).constraint(constraint)));
	}

	/** Drop a constraint. */
	default void dropConstraint(String table, String constraint, Removal... options) {
		run(new DropConstraint(name(table), Label.of(constraint), null, Required.options(options)));
	}

	/**
	 * Drop a constraint of a kind: a naming convention completes its name as it did when
	 * it was created.
	 */
	default void dropConstraint(String table, Label constraint, ConstraintType type, Removal... options) {
		run(new DropConstraint(name(table), constraint, type, Required.options(options)));
	}

	/** Give a constraint another name. */
	default void renameConstraint(String table, String constraint, String newName) {
		run(new RenameConstraint(name(table), constraint, newName));
	}

	/** Check the rows that a constraint has not checked yet. */
	default void validateConstraint(String table, String constraint) {
		run(new ValidateConstraint(name(table), constraint));
	}

	/**
	 * Change the rows of a table in batches.
	 * @param name the name of the backfill, unique in a database
	 * @param backfill says what becomes of which rows, and how fast
	 */
	default void backfill(String name, String table, UnaryOperator<Backfill> backfill) {
		run(backfill.apply(Backfill.of(name, name(table))).complete());
	}

	/** Add rows to a table. */
	default void bulkInsert(String table, Rows rows) {
		run(new BulkInsert(name(table), rows));
	}

}
