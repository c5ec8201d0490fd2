package dev.migrate.script;

/** Reads tokens as SQLite does. */
final class SqliteLexer extends SqlLexer {

	SqliteLexer(String text, String location) {
		super(text, location);
	}

	@Override
	protected TokenKind read(char first) {
		if (isSpace(first)) {
			return whitespace();
		}
		if ((first == 'x' || first == 'X') && ahead(1) == '\'') {
			return endAt(quoteEnd(start() + 1, false, "blob"), TokenKind.QUOTED);
		}
		if (isWordStart(first)) {
			return endAt(wordEnd(start() + 1), TokenKind.WORD);
		}
		if (isDigit(first)) {
			return endAt(numberEnd(), TokenKind.NUMBER);
		}
		return switch (first) {
			case '\'' -> endAt(quoteEnd(start(), false, "string"), TokenKind.QUOTED);
			case '"', '`' -> endAt(quoteEnd(start(), false, "quoted identifier"), TokenKind.QUOTED);
			case '[' -> endAt(bracketEnd(), TokenKind.QUOTED);
			default -> commentOrSymbol(first);
		};
	}

	private TokenKind commentOrSymbol(char first) {
		if (first == '-' && ahead(1) == '-') {
			return lineComment();
		}
		if (first == '/' && ahead(1) == '*') {
			return blockComment(false);
		}
		return endAt(start() + 1, TokenKind.SYMBOL);
	}

	// Nothing stands for a bracket inside of brackets.
	private int bracketEnd() {
		int close = this.text.indexOf(']', start());
		if (close < 0) {
			throw unterminated("quoted identifier");
		}
		return close + 1;
	}

	private int numberEnd() {
		int position = wordEnd(start() + 1);
		if (at(position) == '.') {
			position = wordEnd(position + 1);
		}
		char last = at(position - 1);
		boolean hexadecimal = ahead(1) == 'x' || ahead(1) == 'X';
		boolean sign = at(position) == '+' || at(position) == '-';
		return ((last == 'e' || last == 'E') && !hexadecimal && sign) ? wordEnd(position + 1) : position;
	}

	private int wordEnd(int from) {
		int position = from;
		while (isWordStart(at(position)) || isDigit(at(position)) || at(position) == '$') {
			position++;
		}
		return position;
	}

	private static boolean isWordStart(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_'
				|| character >= 0x80;
	}

}
