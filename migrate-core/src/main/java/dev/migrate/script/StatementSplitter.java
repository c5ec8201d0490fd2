package dev.migrate.script;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits SQL text into its statements as the database itself would: a semicolon in a
 * string, a comment, a quoted body or parentheses splits nothing.
 */
public final class StatementSplitter {

	private static final Set<String> ROWS = Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE", "WITH",
			"VALUES", "SHOW", "EXPLAIN");

	private final SqlFlavor flavor;

	public StatementSplitter(SqlFlavor flavor) {
		this.flavor = flavor;
	}

	/**
	 * Split the text. Empty statements are dropped.
	 * @param sql any number of statements
	 * @param location the file or class that the text is from, for messages
	 * @throws UnterminatedSqlException if a string, comment, body or parenthesis is open
	 * at the end
	 * @throws CopyFromStdinException if a statement expects rows from a client
	 * @throws PsqlCommandException if the text holds a backslash command
	 */
	public List<ScriptStatement> split(String sql, String location) {
		SqlLexer lexer = this.flavor.lexer(sql, location);
		StatementCollector statements = new StatementCollector(this.flavor.grammar());
		while (lexer.next()) {
			statements.add(lexer);
		}
		return statements.finish(lexer);
	}

	/**
	 * Return whether the statement surely commits nothing in any database: it reads or
	 * writes rows.
	 */
	public boolean staysInTransaction(ScriptStatement statement) {
		SqlLexer lexer = this.flavor.lexer(statement.sql(), "a statement");
		while (lexer.next()) {
			if (lexer.kind() == TokenKind.WORD) {
				return ROWS.contains(lexer.token().toUpperCase(Locale.ROOT));
			}
		}
		return true;
	}

	/**
	 * Return whether the statement begins or ends a transaction or a savepoint, or leaves
	 * a transaction to be ended later. {@code SET TRANSACTION} does not count: it only
	 * says how the transaction at hand behaves.
	 */
	public boolean isTransactionControl(ScriptStatement statement) {
		SqlLexer lexer = this.flavor.lexer(statement.sql(), "a statement");
		while (lexer.next()) {
			if (lexer.kind().isSignificant()) {
				return lexer.kind() == TokenKind.WORD && this.flavor.isTransactionControl(lexer);
			}
		}
		return false;
	}

}
