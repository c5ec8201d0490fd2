package dev.migrate.script;

/** A revision asks for a decision that nobody has taken yet. */
public final class UndecidedRevisionException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final String question;

	private UndecidedRevisionException(String revision, String location, int line, String question, String marker) {
		super("Revision '%s' (%s) asks for a decision: %s. Do what it asks, and delete %s.".formatted(revision,
				place(location, line), question, marker), location, line);
		this.question = question;
	}

	static UndecidedRevisionException ofSql(String revision, String location, OpenQuestion question) {
		return new UndecidedRevisionException(revision, location, question.line(), question.text(),
				"the line '-- migrate:decide'");
	}

	static UndecidedRevisionException ofJava(String revision, String className, OpenQuestion question) {
		return new UndecidedRevisionException(revision, className, question.line(), question.text(),
				"the call of 'op.decide'");
	}

	/** Return what is to be decided. */
	public String question() {
		return this.question;
	}

}
