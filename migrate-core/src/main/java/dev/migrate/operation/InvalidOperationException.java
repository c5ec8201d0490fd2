package dev.migrate.operation;

/** Thrown when what an operation says makes no sense in any database. */
public class InvalidOperationException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	public InvalidOperationException(String message) {
		super(message);
	}

}
