package dev.migrate.schema;

/** When a constraint is checked. */
public enum Deferral {

	/** Nothing is said: at the end of each statement. */
	UNSAID,

	/** At the end of each statement, always. */
	NOT_DEFERRABLE,

	/** At the end of each statement, unless the transaction says otherwise. */
	DEFERRABLE,

	/** At the end of the transaction, unless it says otherwise. */
	INITIALLY_DEFERRED;

	/** Return how SQL says it; empty if nothing is said. */
	public String sql() {
		return switch (this) {
			case UNSAID -> "";
			case NOT_DEFERRABLE -> "NOT DEFERRABLE";
			case DEFERRABLE -> "DEFERRABLE";
			case INITIALLY_DEFERRED -> "DEFERRABLE INITIALLY DEFERRED";
		};
	}

}
