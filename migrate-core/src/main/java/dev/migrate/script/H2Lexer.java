package dev.migrate.script;

/** Reads tokens as H2 does. */
final class H2Lexer extends SqlLexer {

	private static final String BODY = "$$";

	H2Lexer(String text, String location) {
		super(text, location);
	}

	@Override
	protected TokenKind read(char first) {
		if (isSpace(first)) {
			return whitespace();
		}
		if (Character.isJavaIdentifierStart(first) && first != '$') {
			return word(first);
		}
		if (isDigit(first)) {
			return endAt(wordEnd(start() + 1), TokenKind.NUMBER);
		}
		return switch (first) {
			case '\'' -> endAt(quoteEnd(start(), false, "string"), TokenKind.QUOTED);
			case '"', '`' -> endAt(quoteEnd(start(), false, "quoted identifier"), TokenKind.QUOTED);
			case '$' -> dollar();
			default -> commentOrSymbol(first);
		};
	}

	private TokenKind word(char first) {
		boolean unicode = (first == 'u' || first == 'U') && ahead(1) == '&';
		if (unicode && (ahead(2) == '\'' || ahead(2) == '"')) {
			return endAt(quoteEnd(start() + 2, false, "string"), TokenKind.QUOTED);
		}
		return endAt(wordEnd(start() + 1), TokenKind.WORD);
	}

	private TokenKind dollar() {
		if (ahead(1) != '$') {
			return endAt(start() + 1, TokenKind.SYMBOL);
		}
		int close = this.text.indexOf(BODY, start() + BODY.length());
		if (close < 0) {
			throw unterminated("dollar-quoted string");
		}
		return endAt(close + BODY.length(), TokenKind.QUOTED);
	}

	private TokenKind commentOrSymbol(char first) {
		if ((first == '-' && ahead(1) == '-') || (first == '/' && ahead(1) == '/')) {
			return lineComment();
		}
		if (first == '/' && ahead(1) == '*') {
			return blockComment(true);
		}
		return endAt(start() + 1, TokenKind.SYMBOL);
	}

	private int wordEnd(int from) {
		int position = from;
		while (Character.isJavaIdentifierPart(at(position)) && at(position) != 0) {
			position++;
		}
		return position;
	}

}
