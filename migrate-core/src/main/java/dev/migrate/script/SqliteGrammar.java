package dev.migrate.script;

/**
 * A semicolon ends a statement of SQLite unless it stands in the body of a trigger, which
 * ends with {@code ; END ;} as it does for SQLite's own client.
 */
final class SqliteGrammar implements StatementGrammar {

	private enum State {

		START, CREATE, PLAIN, TRIGGER, SEMICOLON, END

	}

	private State state = State.START;

	private int triggerLine;

	@Override
	public boolean ends(SqlLexer token) {
		boolean inTrigger = this.state == State.TRIGGER || this.state == State.SEMICOLON;
		if (token.is(';') && !inTrigger) {
			this.state = State.START;
			return true;
		}
		this.state = next(token);
		return false;
	}

	private State next(SqlLexer token) {
		return switch (this.state) {
			case START -> token.is("CREATE") ? State.CREATE : (token.is("EXPLAIN") ? State.START : State.PLAIN);
			case CREATE -> afterCreate(token);
			case PLAIN -> State.PLAIN;
			case TRIGGER, END -> token.is(';') ? State.SEMICOLON : State.TRIGGER;
			case SEMICOLON -> token.is("END") ? State.END : (token.is(';') ? State.SEMICOLON : State.TRIGGER);
		};
	}

	private State afterCreate(SqlLexer token) {
		if (token.is("TRIGGER")) {
			this.triggerLine = token.line();
			return State.TRIGGER;
		}
		return (token.is("TEMP") || token.is("TEMPORARY")) ? State.CREATE : State.PLAIN;
	}

	@Override
	public void close(SqlLexer end) {
		boolean open = this.state == State.TRIGGER || this.state == State.SEMICOLON;
		this.state = State.START;
		if (open) {
			throw new UnterminatedSqlException(end.location(), this.triggerLine, "trigger");
		}
	}

}
