package dev.migrate.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of SQL text.
 *
 * @param kind what it is
 * @param text the text, as it is written
 */
record SqliteToken(Kind kind, String text) {

	// Possessive, as a long text in quotes would take a deep stack otherwise.
	private static final Pattern PIECE = Pattern
		.compile("(\\s++|--[^\n]*+|/\\*(?s:.*?)(?:\\*/|\\z))" + "|([A-Za-z_[^\\x00-\\x7F]][\\w$[^\\x00-\\x7F]]*+(?!'))"
				+ "|(\"[^\"]*+(?:\"\"[^\"]*+)*+\"|`[^`]*+(?:``[^`]*+)*+`|\\[[^]]*+])"
				+ "|([xX]?'[^']*+(?:''[^']*+)*+')|([0-9.]++(?:[eE][+-]?[0-9]++)?\\w*+|(?s:.))");

	/** Return the pieces of a text; one after the other they are the text again. */
	static List<SqliteToken> of(String sql) {
		List<SqliteToken> tokens = new ArrayList<>();
		Matcher matcher = PIECE.matcher(sql);
		while (matcher.find()) {
			int group = 1;
			while (matcher.group(group) == null) {
				group++;
			}
			tokens.add(new SqliteToken(Kind.values()[group - 1], matcher.group()));
		}
		return tokens;
	}

	/** Return the text of pieces. */
	static String text(List<SqliteToken> tokens) {
		return tokens.stream().map(SqliteToken::text).collect(Collectors.joining());
	}

	boolean isBlank() {
		return this.kind == Kind.BLANK;
	}

	/** Return whether this is a keyword or a sign. */
	boolean is(String word) {
		return (this.kind == Kind.WORD || this.kind == Kind.OTHER) && this.text.equalsIgnoreCase(word);
	}

	/** Return whether this says a name, in whatever quotes. */
	boolean isName(String name) {
		return (this.kind == Kind.WORD || this.kind == Kind.QUOTED) && name().equalsIgnoreCase(name);
	}

	/** Return the name without its quotes. SQLite also takes a string for one. */
	String name() {
		char first = this.text.charAt(0);
		String inside = this.text.substring(1, Math.max(1, this.text.length() - 1));
		return switch (first) {
			case '"', '`', '\'' -> inside.replace("" + first + first, "" + first);
			case '[' -> inside;
			default -> this.text;
		};
	}

	/** What a piece can be, in the order of the groups above. */
	enum Kind {

		/** Blanks and comments. */
		BLANK,

		/** A name or a keyword without quotes. */
		WORD,

		/** A name in quotes. */
		QUOTED,

		/** A constant text. */
		STRING,

		/** A number or a sign. */
		OTHER

	}

}
