package dev.migrate.schema;

/** Thrown when what is said makes no sense in any database. */
public class InvalidDefinitionException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	public InvalidDefinitionException(String message) {
		super(message);
	}

}
