package dev.migrate.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Sums up what statements say: the tokens that the database reads. White space and
 * comments between them don't count, nor does the kind of a line end anywhere.
 */
final class StatementHash {

	private static final char TOKEN_END = '\u0000';

	private static final char STATEMENT_END = '\u0001';

	private StatementHash() {
	}

	static String of(SqlFlavor flavor, List<ScriptStatement> statements) {
		StringBuilder normalized = new StringBuilder(length(statements));
		for (ScriptStatement statement : statements) {
			appendTokens(normalized, flavor.lexer(statement.sql(), "a statement"));
			normalized.append(STATEMENT_END);
		}
		return sha256(normalized);
	}

	/**
	 * Every token has an end, but few statements need more than half their length for
	 * that.
	 */
	private static int length(List<ScriptStatement> statements) {
		int length = 0;
		for (ScriptStatement statement : statements) {
			length += statement.sql().length();
		}
		return length + length / 2;
	}

	static void appendTokens(StringBuilder normalized, SqlLexer lexer) {
		while (lexer.next()) {
			if (lexer.kind() == TokenKind.QUOTED) {
				appendLines(normalized, lexer.token());
				normalized.append(TOKEN_END);
			}
			else if (lexer.kind().isSignificant()) {
				lexer.appendTo(normalized);
				normalized.append(TOKEN_END);
			}
		}
	}

	/** Append the text with each of its line ends as a line feed. */
	static void appendLines(StringBuilder normalized, String text) {
		if (text.indexOf('\r') < 0) {
			normalized.append(text);
			return;
		}
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character != '\r') {
				normalized.append(character);
			}
			else if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
				normalized.append('\n');
			}
		}
	}

	static String sha256(CharSequence text) {
		try {
			byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
