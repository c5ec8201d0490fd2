package dev.migrate.operation;

/**
 * Has a method for each operation of its family.
 *
 * @param <R> what comes out of a visit
 */
public interface TableOperationVisitor<R> {

	/** Create a table with its indexes. */
	R createTable(CreateTable operation);

	/** Drop a table. */
	R dropTable(DropTable operation);

	/** Give a table another name in its schema. */
	R renameTable(RenameTable operation);

	/** Say what a table is for. */
	R commentOnTable(CommentOnTable operation);

	/** Add a column with what comes with it. */
	R addColumn(AddColumn operation);

	/** Drop a column. */
	R dropColumn(DropColumn operation);

	/** Change a column. */
	R alterColumn(AlterColumn operation);

	/** Create an index. */
	R createIndex(CreateIndex operation);

	/** Drop an index. */
	R dropIndex(DropIndex operation);

	/** Give an index another name. */
	R renameIndex(RenameIndex operation);

	/** Add a constraint to a table. */
	R addConstraint(AddConstraint operation);

	/** Drop a constraint of a table. */
	R dropConstraint(DropConstraint operation);

	/** Give a constraint another name. */
	R renameConstraint(RenameConstraint operation);

	/** Check the rows that a constraint has not checked yet. */
	R validateConstraint(ValidateConstraint operation);

	/** Make several changes to one table, in one go where the database can. */
	R alterTable(AlterTable operation);

}
