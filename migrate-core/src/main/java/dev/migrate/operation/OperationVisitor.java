package dev.migrate.operation;

/**
 * One method for each kind of {@link Operation}: a new kind does not compile until every
 * visitor knows it.
 *
 * @param <R> what a visit results in
 */
public interface OperationVisitor<R> {

	/** Visit SQL text of the author. */
	R executeSql(ExecuteSql operation);

}
