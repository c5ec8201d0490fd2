package dev.migrate.script;

/**
 * A token of Java source.
 *
 * @param kind what it is
 * @param text a word or a symbol as written; the value of a string
 * @param range where it is
 */
record JavaToken(Kind kind, String text, TextRange range) {

	enum Kind {

		WORD, STRING, OTHER, END

	}

	boolean is(String symbol) {
		return this.kind != Kind.STRING && this.text.equals(symbol);
	}

}
