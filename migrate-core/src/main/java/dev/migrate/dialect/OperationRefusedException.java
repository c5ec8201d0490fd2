package dev.migrate.dialect;

/** Thrown before anything runs when an operation can't be done as it is said. */
public class OperationRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public OperationRefusedException(String message) {
		super(message);
	}

}
