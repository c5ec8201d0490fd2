package dev.migrate.operation;

/**
 * A change, as a value that can be shown, rendered and run.
 *
 * @see Operations
 */
public sealed interface Operation
		permits TableOperation, ObjectOperation, RestoreObject, ExecuteSql, BulkInsert, CustomOperation {

	/** Hand this operation to the method of the visitor that is meant for it. */
	<R> R accept(OperationVisitor<R> visitor);

}
