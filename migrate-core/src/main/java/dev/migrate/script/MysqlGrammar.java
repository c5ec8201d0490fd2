package dev.migrate.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * A semicolon ends a statement of MariaDB unless it stands in the body of a routine, a
 * trigger, an event or an anonymous block. Any other delimiter ends it wherever it is.
 */
final class MysqlGrammar implements StatementGrammar {

	private static final Set<String> WITH_BODY = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE");

	private static final Set<String> WITHOUT_BODY = Set.of("TABLE", "VIEW", "INDEX", "UNIQUE", "DATABASE", "SCHEMA",
			"USER", "ROLE", "SEQUENCE", "SERVER", "TEMPORARY", "FULLTEXT", "SPATIAL");

	private enum Opening {

		NOTHING, DEFINITION, BODY, OTHER

	}

	private Opening opening = Opening.NOTHING;

	// What END ends, the innermost first.
	private final Deque<String> blocks = new ArrayDeque<>();

	private String previous = "";

	private boolean condition;

	private int bodyLine;

	@Override
	public boolean ends(SqlLexer token) {
		String word = (token.kind() == TokenKind.WORD) ? token.token().toUpperCase(Locale.ROOT)
				: (token.kind() == TokenKind.QUOTED) ? "" : token.token();
		boolean ends = token.kind() == TokenKind.TERMINATOR && (!token.is(';') || this.blocks.isEmpty());
		if (ends) {
			reset();
			return true;
		}
		if (this.opening == Opening.NOTHING || this.opening == Opening.DEFINITION) {
			open(word);
		}
		boolean name = this.previous.equals(".") || this.previous.equals("@") || this.previous.equals("AS");
		if (!name && (this.opening == Opening.BODY || isAnonymousBlock(word))) {
			body(word, token);
		}
		boolean endOfRepeat = word.equals("REPEAT") && this.previous.equals("END");
		this.previous = endOfRepeat ? "" : word;
		return false;
	}

	private void open(String word) {
		if (this.opening == Opening.NOTHING) {
			boolean definition = word.equals("CREATE") || word.equals("ALTER");
			this.opening = definition ? Opening.DEFINITION : Opening.OTHER;
		}
		else if (WITH_BODY.contains(word)) {
			this.opening = Opening.BODY;
		}
		else if (WITHOUT_BODY.contains(word)) {
			this.opening = Opening.OTHER;
		}
	}

	private boolean isAnonymousBlock(String word) {
		if (this.previous.equals("BEGIN") && word.equals("NOT") && this.blocks.isEmpty()) {
			this.opening = Opening.BODY;
			this.blocks.push("BEGIN");
			return true;
		}
		return false;
	}

	private void body(String word, SqlLexer token) {
		if (this.previous.equals("REPEAT") && !word.equals("(")) {
			this.blocks.push("REPEAT");
		}
		switch (word) {
			case "BEGIN", "CASE", "LOOP", "WHILE" -> push(word, token);
			case "FOR" -> {
				if (isStatementStart()) {
					push(word, token);
				}
			}
			case "IF", "ELSEIF" -> this.condition = word.equals("IF") && !this.previous.equals("END");
			case "THEN" -> {
				if (this.condition && !"CASE".equals(this.blocks.peek())) {
					push("IF", token);
					this.condition = false;
				}
			}
			case "END" -> this.blocks.poll();
			case ";" -> this.condition = false;
			default -> {
				// Anything else neither opens nor ends a block.
			}
		}
	}

	private void push(String block, SqlLexer token) {
		if (this.previous.equals("END")) {
			return;
		}
		if (this.blocks.isEmpty()) {
			this.bodyLine = token.line();
		}
		this.blocks.push(block);
	}

	private boolean isStatementStart() {
		return Set.of(";", ":", "BEGIN", "THEN", "ELSE", "DO", "LOOP").contains(this.previous);
	}

	@Override
	public void close(SqlLexer end) {
		if (!this.blocks.isEmpty()) {
			throw new UnterminatedSqlException(end.location(), this.bodyLine, "BEGIN ... END body");
		}
		reset();
	}

	private void reset() {
		this.opening = Opening.NOTHING;
		this.blocks.clear();
		this.previous = "";
		this.condition = false;
	}

}
