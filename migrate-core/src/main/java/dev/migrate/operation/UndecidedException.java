package dev.migrate.operation;

/** A revision runs although it still asks for a decision. */
public final class UndecidedException extends InvalidOperationException {

	private static final long serialVersionUID = 1L;

	private final String question;

	UndecidedException(String question) {
		super("The revision still asks for a decision: '%s'. Do what it asks, and delete the call of 'decide'."
			.formatted(question));
		this.question = question;
	}

	/** Return what is to be decided. */
	public String question() {
		return this.question;
	}

}
