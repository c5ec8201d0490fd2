package guide.operations;

/**
 * What became of an example on a database.
 *
 * @param kind in a word
 * @param text the SQL that did it, or why it was refused
 */
record ExampleOutcome(Kind kind, String text) {

	/** Return whether it ran. */
	boolean isDone() {
		return isDoneThereAndBack() || this.kind == Kind.DONE_FOR_GOOD;
	}

	/** Return whether it ran, and its way back if it has one. */
	boolean isDoneThereAndBack() {
		return this.kind == Kind.DONE || this.kind == Kind.REBUILT;
	}

	/** What can become of an example. */
	enum Kind {

		/** It ran. */
		DONE("yes"),

		/** It ran, and copied a table for it. */
		REBUILT("by rebuild"),

		/** It ran, and its way back was refused. */
		DONE_FOR_GOOD("not back"),

		/** There was nothing to send. */
		SKIPPED("skipped"),

		/** It was refused. */
		REFUSED("refused"),

		/** The SQL text in it is not for this database. */
		OTHER_TEXT("other text");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/** Return what the guide calls it. */
		String word() {
			return this.word;
		}

	}

}
