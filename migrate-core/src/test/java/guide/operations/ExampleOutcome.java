package guide.operations;

/**
 * What became of an example on a database.
 *
 * @param kind in a word
 * @param text the SQL that did it, or why it was refused
 */
record ExampleOutcome(Kind kind, String text) {

	/** What can become of an example. */
	enum Kind {

		/** It ran. */
		DONE("yes"),

		/** It ran, and copied a table for it. */
		REBUILT("by rebuild"),

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
