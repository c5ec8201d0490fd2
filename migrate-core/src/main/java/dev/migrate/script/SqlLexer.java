package dev.migrate.script;

/**
 * Walks over SQL text token by token. It holds what all databases share; a subclass per
 * database decides by the first character what a token is.
 */
abstract class SqlLexer {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final int LOWER_CASE = 'a' - 'A';

	protected final String text;

	private final String location;

	private TokenKind kind = TokenKind.WHITESPACE;

	private int start;

	private int end;

	private int line = 1;

	private int countedTo;

	SqlLexer(String text, String location) {
		this.text = text;
		this.location = location;
		if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
			this.end = 1;
		}
	}

	/** Move to the next token, if there is one. */
	final boolean next() {
		this.start = this.end;
		if (this.start >= this.text.length()) {
			return false;
		}
		this.kind = read(this.text.charAt(this.start));
		return true;
	}

	/** Read the token that begins with the given character, and say where it ends. */
	protected abstract TokenKind read(char first);

	final TokenKind kind() {
		return this.kind;
	}

	final int start() {
		return this.start;
	}

	final int end() {
		return this.end;
	}

	/** Return the line that the token begins in, counted from 1. */
	final int line() {
		for (; this.countedTo < this.start; this.countedTo++) {
			char character = this.text.charAt(this.countedTo);
			if (character == '\n' || (character == '\r' && at(this.countedTo + 1) != '\n')) {
				this.line++;
			}
		}
		return this.line;
	}

	final String location() {
		return this.location;
	}

	/** Return whether the token is the given keyword, which is in upper case. */
	final boolean is(String keyword) {
		return this.end - this.start == keyword.length() && matches(keyword);
	}

	private boolean matches(String keyword) {
		for (int i = 0; i < keyword.length(); i++) {
			if ((this.text.charAt(this.start + i) & ~LOWER_CASE) != keyword.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** Return whether the token is the given character. */
	final boolean is(char other) {
		return this.end - this.start == 1 && this.text.charAt(this.start) == other;
	}

	final String token() {
		return this.text.substring(this.start, this.end);
	}

	final void appendTo(StringBuilder target) {
		target.append(this.text, this.start, this.end);
	}

	/** Return the text from the token to the end of its line. */
	final String restOfLine() {
		return between(this.start, lineEnd(this.start)).stripTrailing();
	}

	/** Return the text from one position to another. */
	final String between(int from, int to) {
		return this.text.substring(from, to);
	}

	/** Return the character so far from the start of the token, or 0 beyond the end. */
	protected final char ahead(int distance) {
		return at(this.start + distance);
	}

	protected final char at(int position) {
		return (position < this.text.length()) ? this.text.charAt(position) : 0;
	}

	protected final TokenKind endAt(int position, TokenKind kind) {
		this.end = position;
		return kind;
	}

	protected final TokenKind whitespace() {
		int position = this.start + 1;
		while (isSpace(at(position))) {
			position++;
		}
		return endAt(position, TokenKind.WHITESPACE);
	}

	protected final TokenKind lineComment() {
		return endAt(lineEnd(this.start), TokenKind.LINE_COMMENT);
	}

	protected final int lineEnd(int position) {
		int end = position;
		while (end < this.text.length() && this.text.charAt(end) != '\n' && this.text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	protected final TokenKind blockComment(boolean nested) {
		int depth = 1;
		int position = this.start + 2;
		while (depth > 0) {
			if (position >= this.text.length()) {
				throw unterminated("block comment");
			}
			if (this.text.startsWith("*/", position)) {
				depth--;
				position += 2;
			}
			else if (nested && this.text.startsWith("/*", position)) {
				depth++;
				position += 2;
			}
			else {
				position++;
			}
		}
		return endAt(position, TokenKind.BLOCK_COMMENT);
	}

	/**
	 * Return the position after the text that is quoted from the given position; a
	 * doubled quote stands for itself.
	 */
	protected final int quoteEnd(int open, boolean backslashes, String construct) {
		char quote = this.text.charAt(open);
		int position = open + 1;
		while (position < this.text.length()) {
			char character = this.text.charAt(position);
			if (character == '\\' && backslashes) {
				position += 2;
			}
			else if (character != quote) {
				position++;
			}
			else if (at(position + 1) == quote) {
				position += 2;
			}
			else {
				return position + 1;
			}
		}
		throw unterminated(construct);
	}

	protected final UnterminatedSqlException unterminated(String construct) {
		return new UnterminatedSqlException(this.location, line(), construct);
	}

	protected static boolean isSpace(char character) {
		return character == ' ' || (character >= '\t' && character <= '\r');
	}

	protected static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

}
