package dev.migrate.operation;

import java.util.List;

/**
 * An operation of your own: implement it, as a record, and give it to
 * {@link Operations#run(Operation)}.
 */
public non-sealed interface CustomOperation extends Operation {

	/**
	 * Return the statements that this operation consists of, in their order.
	 * @param dialect the database that is going to run them
	 */
	List<SqlStatement> statements(SqlWords dialect);

	@Override
	default <R> R accept(OperationVisitor<R> visitor) {
		return visitor.custom(this);
	}

}
