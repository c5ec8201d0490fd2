package dev.migrate.script;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The words of a statement outside of its quotes and comments, in upper case. No more of
 * it is read than is asked for.
 */
public final class StatementWords {

	private final SqlLexer lexer;

	private final String first;

	private @Nullable Set<String> all;

	private StatementWords(SqlLexer lexer) {
		this.lexer = lexer;
		this.first = next();
	}

	/** Return the words of a statement. */
	public static StatementWords of(SqlFlavor flavor, String sql) {
		return new StatementWords(flavor.lexer(sql, "a statement"));
	}

	/** Return the first word; empty if there is none. */
	public String first() {
		return this.first;
	}

	/** Return whether it has one of the words. */
	public boolean includeAny(Set<String> words) {
		return all().stream().anyMatch(words::contains);
	}

	private Set<String> all() {
		if (this.all == null) {
			Set<String> words = new HashSet<>();
			for (String word = this.first; !word.isEmpty(); word = next()) {
				words.add(word);
			}
			this.all = words;
		}
		return this.all;
	}

	private String next() {
		while (this.lexer.next()) {
			if (this.lexer.kind() == TokenKind.WORD) {
				return this.lexer.token().toUpperCase(Locale.ROOT);
			}
		}
		return "";
	}

}
