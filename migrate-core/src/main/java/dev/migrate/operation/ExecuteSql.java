package dev.migrate.operation;

import java.util.Optional;

import dev.migrate.schema.Required;

/**
 * Execute a statement as its author wrote it.
 *
 * @param statement the statement
 * @param probe what tells whether it has taken effect, if its author says so
 */
public record ExecuteSql(SqlStatement statement, Optional<Probe> probe) implements Operation {

	public ExecuteSql {
		Required.value(statement, "the statement (execute sql)");
	}

	public ExecuteSql(SqlStatement statement) {
		this(statement, Optional.empty());
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.executeSql(this);
	}

}
