package dev.migrate.operation;

/**
 * A change, as a value that can be shown, rendered and run.
 *
 * @see Operations
 */
public sealed interface Operation
		permits TableOperation, ObjectOperation, RestoreObject, ExecuteSql, BulkInsert, Backfill, CustomOperation {

	/** Return in a few words what it is about, as in {@code add column 'a' of 't'}. */
	default String summary() {
		return accept(OperationSummary.WORDS);
	}

	/** Hand this operation to the method of the visitor that is meant for it. */
	<R> R accept(OperationVisitor<R> visitor);

}
