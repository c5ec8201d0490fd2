package dev.migrate.script;

/**
 * A semicolon ends a statement of PostgreSQL unless it stands in parentheses, as in
 * {@code CREATE RULE}, or in a {@code BEGIN ATOMIC} body.
 */
final class PostgresGrammar implements StatementGrammar {

	private enum Opening {

		NOTHING, CREATE, COPY, OTHER

	}

	private enum Previous {

		BEGIN, FROM, LABEL, OTHER

	}

	private Opening opening = Opening.NOTHING;

	private Previous previous = Previous.OTHER;

	private int parentheses;

	private int parenthesisLine;

	private int bodies;

	private int bodyLine;

	@Override
	public boolean ends(SqlLexer token) {
		if (this.opening == Opening.NOTHING) {
			this.opening = opening(token);
		}
		switch (token.kind()) {
			case WORD -> word(token);
			case SYMBOL -> symbol(token);
			default -> this.previous = Previous.OTHER;
		}
		boolean ends = token.is(';') && this.parentheses == 0 && this.bodies == 0;
		if (ends) {
			reset();
		}
		return ends;
	}

	@Override
	public void close(SqlLexer end) {
		if (this.bodies > 0) {
			throw new UnterminatedSqlException(end.location(), this.bodyLine, "BEGIN ATOMIC body");
		}
		if (this.parentheses > 0) {
			throw new UnterminatedSqlException(end.location(), this.parenthesisLine, "parenthesis");
		}
		reset();
	}

	private void reset() {
		this.opening = Opening.NOTHING;
		this.previous = Previous.OTHER;
		this.parentheses = 0;
		this.bodies = 0;
	}

	private static Opening opening(SqlLexer token) {
		if (token.is("CREATE")) {
			return Opening.CREATE;
		}
		return token.is("COPY") ? Opening.COPY : Opening.OTHER;
	}

	private void word(SqlLexer token) {
		if (this.parentheses == 0) {
			if (this.opening == Opening.COPY && this.previous == Previous.FROM && token.is("STDIN")) {
				throw new CopyFromStdinException(token.location(), token.line());
			}
			if (this.opening == Opening.CREATE && this.previous != Previous.LABEL) {
				body(token);
			}
		}
		this.previous = previous(token);
	}

	private void body(SqlLexer token) {
		if (this.previous == Previous.BEGIN && token.is("ATOMIC")) {
			if (this.bodies == 0) {
				this.bodyLine = token.line();
			}
			this.bodies++;
		}
		else if (this.bodies > 0 && token.is("CASE")) {
			this.bodies++;
		}
		else if (this.bodies > 0 && token.is("END")) {
			this.bodies--;
		}
	}

	/** After AS or a dot a keyword is a mere name. */
	private static Previous previous(SqlLexer token) {
		if (token.is("BEGIN")) {
			return Previous.BEGIN;
		}
		if (token.is("FROM")) {
			return Previous.FROM;
		}
		return (token.is("AS") || token.is('.')) ? Previous.LABEL : Previous.OTHER;
	}

	private void symbol(SqlLexer token) {
		if (token.is('\\')) {
			throw new PsqlCommandException(token.location(), token.line(), token.restOfLine());
		}
		if (token.is('(')) {
			if (this.parentheses == 0) {
				this.parenthesisLine = token.line();
			}
			this.parentheses++;
		}
		else if (token.is(')') && this.parentheses > 0) {
			this.parentheses--;
		}
		this.previous = previous(token);
	}

}
