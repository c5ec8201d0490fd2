package dev.migrate.script;

/** The index of revisions that was written at build time cannot be read. */
public final class InvalidIndexException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final String problem;

	InvalidIndexException(String location, String problem) {
		super("Revision index %s cannot be used: %s. Build the jar again.".formatted(location, problem), location, 0);
		this.problem = problem;
	}

	/** Return what is wrong with it. */
	public String problem() {
		return this.problem;
	}

}
