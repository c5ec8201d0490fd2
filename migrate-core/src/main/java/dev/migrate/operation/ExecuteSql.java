package dev.migrate.operation;

import dev.migrate.schema.Required;

/**
 * Execute a statement as its author wrote it.
 *
 * @param statement the statement
 */
public record ExecuteSql(SqlStatement statement) implements Operation {

	public ExecuteSql {
		Required.value(statement, "the statement (execute sql)");
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.executeSql(this);
	}

}
