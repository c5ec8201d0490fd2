package dev.migrate.script;

/** Each semicolon ends a statement of H2: what has a body has it in quotes. */
final class H2Grammar implements StatementGrammar {

	@Override
	public boolean ends(SqlLexer token) {
		return token.is(';');
	}

	@Override
	public void close(SqlLexer end) {
		// There is nothing that could be open.
	}

}
