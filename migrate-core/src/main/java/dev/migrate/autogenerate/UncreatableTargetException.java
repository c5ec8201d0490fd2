package dev.migrate.autogenerate;

/** What is wanted can't be made, not even in an empty database. */
public final class UncreatableTargetException extends AutogenerateException {

	private static final long serialVersionUID = 1L;

	UncreatableTargetException(String target, RefusedOperationException cause) {
		super("The database refuses what %s ask for. %s\nThe statement was: %s\nNothing was written. Correct the definition; the database itself was not touched."
			.formatted(target, cause.getMessage(), cause.statement()), cause);
	}

}
