package dev.migrate.script;

import org.jspecify.annotations.Nullable;

/**
 * A comment line of a revision file that says something: {@code -- key: value}, or
 * {@code -- | text}, which continues the value of the line above. Any other comment is a
 * remark.
 *
 * @param key what it says something about, or {@value #CONTINUATION}
 * @param value what it says
 */
record HeaderLine(String key, String value) {

	static final String CONTINUATION = "|";

	private static final String MARKER = "migrate";

	private static final String QUESTION = "decide:";

	private static final String PROBE = "probe:";

	/** Read a comment, from the first character after its dashes. */
	static @Nullable HeaderLine of(String comment) {
		String text = comment.strip();
		if (text.startsWith(CONTINUATION)) {
			return new HeaderLine(CONTINUATION, text.substring(text.startsWith("| ") ? 2 : 1));
		}
		int colon = text.indexOf(':');
		if (colon <= 0 || !isKey(text, colon) || text.startsWith("//", colon + 1)) {
			return null;
		}
		return new HeaderLine(text.substring(0, colon), text.substring(colon + 1).strip());
	}

	/** Return whether this lets the next statement be worked off in batches. */
	boolean isBackfill() {
		return this.key.equals(MARKER) && (this.value + " ").startsWith(BackfillStatement.DIRECTIVE + " ");
	}

	/** Return how the next statement is worked off in batches. */
	String backfill() {
		return this.value.substring(BackfillStatement.DIRECTIVE.length()).strip();
	}

	/** Return whether this is where the statements of a direction begin. */
	boolean isMarker() {
		return this.key.equals(MARKER) && !isQuestion() && !isProbe() && !isBackfill();
	}

	/** Return whether this asks for a decision. */
	boolean isQuestion() {
		return this.key.equals(MARKER) && this.value.startsWith(QUESTION);
	}

	/** Return whether this tells how to find out what became of a statement. */
	boolean isProbe() {
		return this.key.equals(MARKER) && this.value.startsWith(PROBE);
	}

	/** Return the query of a probe. */
	String probe() {
		return this.value.substring(PROBE.length()).strip();
	}

	/** Return what is to be decided. */
	String question() {
		return this.value.substring(QUESTION.length()).strip();
	}

	boolean isContinuation() {
		return this.key.equals(CONTINUATION);
	}

	private static boolean isKey(String text, int end) {
		for (int i = 0; i < end; i++) {
			char character = text.charAt(i);
			if (!Character.isLetter(character) && character != '-' && character != '_') {
				return false;
			}
		}
		return true;
	}

}
