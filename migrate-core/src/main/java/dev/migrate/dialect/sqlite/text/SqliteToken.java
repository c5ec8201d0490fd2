package dev.migrate.dialect.sqlite.text;

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
public record SqliteToken(Kind kind, String text) {

	// Possessive, as a long text in quotes would take a deep stack otherwise.
	private static final Pattern PIECE = Pattern
		.compile("(\\s++|--[^\n]*+|/\\*(?s:.*?)(?:\\*/|\\z))" + "|([A-Za-z_[^\\x00-\\x7F]][\\w$[^\\x00-\\x7F]]*+(?!'))"
				+ "|(\"[^\"]*+(?:\"\"[^\"]*+)*+\"|`[^`]*+(?:``[^`]*+)*+`|\\[[^]]*+])"
				+ "|([xX]?'[^']*+(?:''[^']*+)*+')|([0-9.]++(?:[eE][+-]?[0-9]++)?\\w*+|(?s:.))");

	/** Return the pieces of a text; one after the other they are the text again. */
	public static List<SqliteToken> of(String sql) {
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
	public static String text(List<SqliteToken> tokens) {
		return tokens.stream().map(SqliteToken::text).collect(Collectors.joining());
	}

	/** Return what stands in the first parentheses of a text. */
	public static List<SqliteToken> group(List<SqliteToken> tokens) {
		for (int i = 0; i < tokens.size(); i++) {
			if (tokens.get(i).is("(")) {
				return tokens.subList(i + 1, groupEnd(tokens, i) - 1);
			}
		}
		return List.of();
	}

	/** Return the position after the first parentheses of a text. */
	public static int afterGroup(List<SqliteToken> tokens) {
		int open = 0;
		while (open < tokens.size() && !tokens.get(open).is("(")) {
			open++;
		}
		return groupEnd(tokens, open);
	}

	/** Return the pieces without the blanks around them. */
	public static List<SqliteToken> stripped(List<SqliteToken> tokens) {
		int from = 0;
		int to = tokens.size();
		while (from < to && tokens.get(from).isBlank()) {
			from++;
		}
		while (to > from && tokens.get(to - 1).isBlank()) {
			to--;
		}
		return tokens.subList(from, to);
	}

	/** Return the position after the parenthesis that closes the one at a position. */
	static int groupEnd(List<SqliteToken> tokens, int open) {
		int depth = 0;
		for (int i = open; i < tokens.size(); i++) {
			depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
			if (depth == 0) {
				return i + 1;
			}
		}
		return tokens.size();
	}

	/** Return what commas stand between, in no parentheses. */
	public static List<List<SqliteToken>> elements(List<SqliteToken> body) {
		List<List<SqliteToken>> elements = new ArrayList<>();
		int from = 0;
		for (int i = 0; i < body.size(); i++) {
			if (body.get(i).is("(")) {
				i = groupEnd(body, i) - 1;
			}
			else if (body.get(i).is(",")) {
				elements.add(body.subList(from, i));
				from = i + 1;
			}
		}
		elements.add(body.subList(from, body.size()));
		return elements;
	}

	public boolean isBlank() {
		return this.kind == Kind.BLANK;
	}

	/** Return whether this is a keyword or a sign. */
	public boolean is(String word) {
		return (this.kind == Kind.WORD || this.kind == Kind.OTHER) && this.text.equalsIgnoreCase(word);
	}

	/** Return whether this says a name, in whatever quotes. */
	public boolean isName(String name) {
		return (this.kind == Kind.WORD || this.kind == Kind.QUOTED) && name().equalsIgnoreCase(name);
	}

	/** Return the name without its quotes. SQLite also takes a string for one. */
	public String name() {
		char first = this.text.charAt(0);
		String inside = this.text.substring(1, Math.max(1, this.text.length() - 1));
		return switch (first) {
			case '"', '`', '\'' -> inside.replace("" + first + first, "" + first);
			case '[' -> inside;
			default -> this.text;
		};
	}

	/** What a piece can be, in the order of the groups above. */
	public enum Kind {

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
