package dev.migrate.autogenerate;

/** A scratch database refused what was tried on it. */
final class RefusedOperationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String statement;

	RefusedOperationException(String summary, String statement, Exception cause) {
		super("%s: %s".formatted(summary, cause.getMessage()), cause);
		this.statement = statement;
	}

	String statement() {
		return this.statement;
	}

}
