package dev.migrate.dialect;

/** Thrown before anything runs when a database would cut a name short. */
public class NameTooLongException extends OperationRefusedException {

	private static final long serialVersionUID = 1L;

	private final String name;

	private final int limit;

	public NameTooLongException(String name, int length, int limit, String unit) {
		super("The name '%s' has %d %s; this database takes %d. Choose a shorter one.".formatted(name, length, unit,
				limit));
		this.name = name;
		this.limit = limit;
	}

	/** Return the name. */
	public String name() {
		return this.name;
	}

	/** Return how long a name may be. */
	public int limit() {
		return this.limit;
	}

}
