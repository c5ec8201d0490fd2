package dev.migrate.dialect;

/** Thrown before anything runs when a database can't do what an operation says. */
public class UnsupportedOperationByDialectException extends OperationRefusedException {

	private static final long serialVersionUID = 1L;

	private final String dialect;

	/**
	 * Refuse something.
	 * @param dialect the database, as in {@code sqlite}
	 * @param what what it can't do, as a noun
	 * @param remedy a whole sentence that says what to do instead
	 */
	public UnsupportedOperationByDialectException(String dialect, String what, String remedy) {
		super("%s does not have %s. %s".formatted(dialect, what, remedy));
		this.dialect = dialect;
	}

	/** Return the database that can't do it. */
	public String dialect() {
		return this.dialect;
	}

}
