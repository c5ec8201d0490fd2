package dev.migrate.operation;

/**
 * One change of a database, as a value that can be shown, rendered and run.
 */
public sealed interface Operation permits ExecuteSql {

	/** Hand this operation to the method of the visitor that is meant for it. */
	<R> R accept(OperationVisitor<R> visitor);

}
