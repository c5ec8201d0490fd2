package dev.migrate.script;

/** Knows where a statement of a database ends. Told every significant token in turn. */
interface StatementGrammar {

	/** Take the token, and return whether it ends the statement. */
	boolean ends(SqlLexer token);

	/** Refuse a statement that the end of the text cuts off, and begin a new one. */
	void close(SqlLexer end);

}
