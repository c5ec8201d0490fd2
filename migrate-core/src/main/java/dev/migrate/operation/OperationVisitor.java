package dev.migrate.operation;

/**
 * Has a method for each kind of operation, so that a new one does not compile until
 * everybody knows it.
 *
 * @param <R> what comes out of a visit
 */
public interface OperationVisitor<R> {

	/** Visit a change to a table. */
	R table(TableOperation operation);

	/** Visit a change to something else. */
	R object(ObjectOperation operation);

	/**
	 * Visit a definition that comes back. No dialect ever sees one: the revisions before
	 * have told by then which operation it stands for.
	 */
	default R restoreObject(RestoreObject operation) {
		throw new IllegalStateException("Nobody has looked up the earlier definition of " + operation.description());
	}

	/** Visit SQL text of the author. */
	R executeSql(ExecuteSql operation);

	/** Visit rows to be added. */
	R bulkInsert(BulkInsert operation);

	/** Visit rows that are changed in batches. */
	R backfill(Backfill operation);

	/** Visit an operation of the user's own. */
	R custom(CustomOperation operation);

}
