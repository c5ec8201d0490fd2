package dev.migrate.operation;

/**
 * Execute a statement as its author wrote it.
 *
 * @param statement the statement
 */
public record ExecuteSql(SqlStatement statement) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.executeSql(this);
	}

}
