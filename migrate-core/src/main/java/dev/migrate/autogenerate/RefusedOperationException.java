package dev.migrate.autogenerate;

import java.sql.SQLException;

import dev.migrate.operation.Operation;

/** A scratch database refused what was tried on it. */
public final class RefusedOperationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Operation operation;

	private final String statement;

	RefusedOperationException(Operation operation, String statement, SQLException cause) {
		super("%s: %s".formatted(operation.summary(), cause.getMessage()), cause);
		this.operation = operation;
		this.statement = statement;
	}

	/** Return what was tried. */
	public Operation operation() {
		return this.operation;
	}

	/** Return the statement that was refused. */
	public String statement() {
		return this.statement;
	}

}
