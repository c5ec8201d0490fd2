package dev.migrate.script;

import java.util.Iterator;

import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a script has it: with values where its question marks were.
 *
 * @param sql its text
 */
public record InlinedStatement(String sql) {

	/** Write the values of a statement into its text. */
	public static InlinedStatement of(SqlFlavor flavor, SqlStatement statement, SqlWords words) {
		if (statement.parameters().isEmpty()) {
			return new InlinedStatement(statement.text());
		}
		StringBuilder sql = new StringBuilder();
		Iterator<@Nullable Object> values = statement.parameters().iterator();
		SqlLexer lexer = flavor.lexer(statement.text(), "a statement");
		while (lexer.next()) {
			sql.append((lexer.kind() == TokenKind.SYMBOL) ? inlined(lexer.token(), values, words) : lexer.token());
		}
		return new InlinedStatement(sql.toString());
	}

	// Two question marks are one that means itself.
	private static String inlined(String symbol, Iterator<@Nullable Object> values, SqlWords words) {
		StringBuilder sql = new StringBuilder();
		for (int i = 0; i < symbol.length(); i++) {
			char character = symbol.charAt(i);
			if (character != '?') {
				sql.append(character);
			}
			else if (i + 1 < symbol.length() && symbol.charAt(i + 1) == '?') {
				sql.append('?');
				i++;
			}
			else {
				sql.append(words.literal(values.next()));
			}
		}
		return sql.toString();
	}

}
