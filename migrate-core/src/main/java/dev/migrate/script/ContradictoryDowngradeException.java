package dev.migrate.script;

/** A revision says two things about its way back that exclude each other. */
public final class ContradictoryDowngradeException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final String statement;

	private final String contradiction;

	ContradictoryDowngradeException(String location, String statement, String contradiction) {
		super("Revision script %s has %s as well as %s. Keep the one that holds.".formatted(location, statement,
				contradiction), location, 0);
		this.statement = statement;
		this.contradiction = contradiction;
	}

	/** Return the one thing said about the way back. */
	public String statement() {
		return this.statement;
	}

	/** Return the other thing said about the way back. */
	public String contradiction() {
		return this.contradiction;
	}

}
