package dev.migrate.script;

/** What a piece of SQL text is. */
enum TokenKind {

	WHITESPACE, LINE_COMMENT, BLOCK_COMMENT, WORD, QUOTED, NUMBER, SYMBOL, TERMINATOR;

	/** Return whether the database reads tokens of this kind. */
	boolean isSignificant() {
		return this != WHITESPACE && this != LINE_COMMENT && this != BLOCK_COMMENT;
	}

}
