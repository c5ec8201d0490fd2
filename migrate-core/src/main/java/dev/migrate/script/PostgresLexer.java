package dev.migrate.script;

/** Reads tokens as PostgreSQL does with {@code standard_conforming_strings = on}. */
final class PostgresLexer extends SqlLexer {

	private static final String OPERATORS = "+-*/<>=~!@#%^&|`?";

	/** An operator with one of these may end in a sign. */
	private static final String SIGNED_OPERATORS = "~!@#%^&|`?";

	PostgresLexer(String text, String location) {
		super(text, location);
	}

	@Override
	protected TokenKind read(char first) {
		if (isSpace(first)) {
			return whitespace();
		}
		if (isWordStart(first)) {
			return wordOrPrefixedString(first);
		}
		if (isDigit(first)) {
			return number();
		}
		return switch (first) {
			case '\'' -> endAt(quoteEnd(start(), false, "string"), TokenKind.QUOTED);
			case '"' -> endAt(quoteEnd(start(), false, "quoted identifier"), TokenKind.QUOTED);
			case '$' -> dollar();
			case ':' -> endAt(start() + ((ahead(1) == ':' || ahead(1) == '=') ? 2 : 1), TokenKind.SYMBOL);
			default -> commentOrOperator(first);
		};
	}

	private TokenKind commentOrOperator(char first) {
		if (first == '-' && ahead(1) == '-') {
			return lineComment();
		}
		if (first == '/' && ahead(1) == '*') {
			return blockComment(true);
		}
		return endAt(isOperator(first) ? operatorEnd() : start() + 1, TokenKind.SYMBOL);
	}

	private TokenKind wordOrPrefixedString(char first) {
		if (ahead(1) == '\'') {
			if (first == 'e' || first == 'E') {
				return endAt(escapeStringEnd(), TokenKind.QUOTED);
			}
			if ("bBnNxX".indexOf(first) >= 0) {
				return endAt(quoteEnd(start() + 1, false, "string"), TokenKind.QUOTED);
			}
		}
		boolean unicode = (first == 'u' || first == 'U') && ahead(1) == '&';
		if (unicode && (ahead(2) == '\'' || ahead(2) == '"')) {
			return endAt(quoteEnd(start() + 2, false, "string"), TokenKind.QUOTED);
		}
		int position = start() + 1;
		while (isWordPart(at(position))) {
			position++;
		}
		return endAt(position, TokenKind.WORD);
	}

	/**
	 * A string goes on in the next line if it begins with a quote, and backslashes keep
	 * their meaning there.
	 */
	private int escapeStringEnd() {
		int end = quoteEnd(start() + 1, true, "string");
		int next = continuation(end);
		while (next > end) {
			end = quoteEnd(next, true, "string");
			next = continuation(end);
		}
		return end;
	}

	private int continuation(int end) {
		boolean newLine = false;
		int position = end;
		while (true) {
			char character = at(position);
			if (character == '-' && at(position + 1) == '-') {
				position = lineEnd(position);
			}
			else if (isSpace(character)) {
				newLine |= character == '\n' || character == '\r';
				position++;
			}
			else {
				return (newLine && character == '\'') ? position : end;
			}
		}
	}

	private TokenKind number() {
		int position = digits(start() + 1);
		if (at(position) == '.' && at(position + 1) != '.') {
			position = digits(position + 1);
		}
		char last = at(position - 1);
		boolean hexadecimal = ahead(1) == 'x' || ahead(1) == 'X';
		boolean sign = at(position) == '+' || at(position) == '-';
		if ((last == 'e' || last == 'E') && !hexadecimal && sign && isDigit(at(position + 1))) {
			position = digits(position + 1);
		}
		return endAt(position, TokenKind.NUMBER);
	}

	private int digits(int from) {
		int position = from;
		while (isDigit(at(position)) || isWordStart(at(position))) {
			position++;
		}
		return position;
	}

	private TokenKind dollar() {
		int position = start() + 1;
		if (isDigit(at(position))) {
			return endAt(digits(position), TokenKind.SYMBOL);
		}
		while (isWordPart(at(position)) && at(position) != '$') {
			position++;
		}
		if (at(position) != '$') {
			return endAt(start() + 1, TokenKind.SYMBOL);
		}
		String delimiter = between(start(), position + 1);
		int close = this.text.indexOf(delimiter, position + 1);
		if (close < 0) {
			throw unterminated("dollar-quoted string " + delimiter);
		}
		return endAt(close + delimiter.length(), TokenKind.QUOTED);
	}

	/** {@code a*-b} multiplies by a negative: most operators don't end in a sign. */
	private int operatorEnd() {
		int position = start() + 1;
		while (isOperator(at(position)) && !isComment(position)) {
			position++;
		}
		if (!allowsSign(position)) {
			while (position > start() + 1 && (at(position - 1) == '+' || at(position - 1) == '-')) {
				position--;
			}
		}
		return position;
	}

	private boolean allowsSign(int end) {
		for (int i = start(); i < end; i++) {
			if (SIGNED_OPERATORS.indexOf(this.text.charAt(i)) >= 0) {
				return true;
			}
		}
		return false;
	}

	private boolean isComment(int position) {
		char next = at(position + 1);
		return (at(position) == '-' && next == '-') || (at(position) == '/' && next == '*');
	}

	private static boolean isOperator(char character) {
		return character != 0 && OPERATORS.indexOf(character) >= 0;
	}

	static boolean isWordStart(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_'
				|| character >= 0x80;
	}

	private static boolean isWordPart(char character) {
		return isWordStart(character) || isDigit(character) || character == '$';
	}

}
