package dev.migrate.operation;

import dev.migrate.schema.InvalidDefinitionException;

/** Thrown when what an operation says makes no sense in any database. */
public class InvalidOperationException extends InvalidDefinitionException {

	private static final long serialVersionUID = 1L;

	public InvalidOperationException(String message) {
		super(message);
	}

}
