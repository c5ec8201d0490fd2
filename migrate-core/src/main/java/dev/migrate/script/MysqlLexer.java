package dev.migrate.script;

/**
 * Reads tokens as MariaDB and MySQL do, and their clients, whose command
 * {@code DELIMITER} says what ends a statement.
 */
final class MysqlLexer extends SqlLexer {

	private static final String COMMAND = "DELIMITER";

	private String delimiter = ";";

	MysqlLexer(String text, String location) {
		super(text, location);
	}

	@Override
	protected TokenKind read(char first) {
		if (this.text.startsWith(this.delimiter, start())) {
			return endAt(start() + this.delimiter.length(), TokenKind.TERMINATOR);
		}
		if (isSpace(first)) {
			return whitespace();
		}
		if (isWordPart(first)) {
			return isCommand() ? command()
					: endAt(wordEnd(start()), isDigit(first) ? TokenKind.NUMBER : TokenKind.WORD);
		}
		return switch (first) {
			case '\'', '"' -> endAt(quoteEnd(start(), true, "string"), TokenKind.QUOTED);
			case '`' -> endAt(quoteEnd(start(), false, "quoted identifier"), TokenKind.QUOTED);
			case '#' -> lineComment();
			case ':' -> endAt(start() + ((ahead(1) == '=') ? 2 : 1), TokenKind.SYMBOL);
			default -> comment(first);
		};
	}

	private TokenKind comment(char first) {
		if (first == '-' && ahead(1) == '-' && (isSpace(ahead(2)) || ahead(2) == 0)) {
			return lineComment();
		}
		if (first == '/' && ahead(1) == '*') {
			TokenKind comment = blockComment(false);
			// What stands in such a comment is run.
			boolean runs = ahead(2) == '!' || (ahead(2) == 'M' && ahead(3) == '!');
			return runs ? TokenKind.QUOTED : comment;
		}
		return endAt(start() + 1, TokenKind.SYMBOL);
	}

	private boolean isCommand() {
		int end = wordEnd(start());
		if (end - start() != COMMAND.length() || !between(start(), end).equalsIgnoreCase(COMMAND)) {
			return false;
		}
		int before = start() - 1;
		while (before >= 0 && (at(before) == ' ' || at(before) == '\t')) {
			before--;
		}
		return before < 0 || at(before) == '\n' || at(before) == '\r';
	}

	private TokenKind command() {
		int end = lineEnd(start());
		String chosen = between(start() + COMMAND.length(), end).strip();
		if (chosen.isEmpty()) {
			throw unterminated("DELIMITER command");
		}
		this.delimiter = chosen;
		return endAt(end, TokenKind.WHITESPACE);
	}

	// A custom delimiter such as $$ ends a word that it would otherwise be a part of.
	private int wordEnd(int from) {
		int position = from;
		while (isWordPart(at(position)) && !this.text.startsWith(this.delimiter, position)) {
			position++;
		}
		return position;
	}

	private static boolean isWordPart(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || isDigit(character)
				|| character == '_' || character == '$' || character >= 0x80;
	}

}
