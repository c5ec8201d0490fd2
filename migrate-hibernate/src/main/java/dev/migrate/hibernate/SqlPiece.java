package dev.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of SQL that is not divided further: a word, a text in quotes, what is in
 * parentheses, or another character.
 *
 * @param text the piece
 * @param start where it begins
 * @param end where it has ended
 */
record SqlPiece(String text, int start, int end) {

	private static final Pattern PIECE = Pattern.compile("""
			'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\\[[^\\]]*\\]|[\\p{L}\\p{N}_$.]+|\\S""");

	/** Return the pieces of a text, with what is in parentheses as one. */
	static List<SqlPiece> of(String sql) {
		List<SqlPiece> pieces = new ArrayList<>();
		Matcher matcher = PIECE.matcher(sql);
		int depth = 0;
		int open = 0;
		while (matcher.find()) {
			String text = matcher.group();
			if (text.equals("(") && depth++ == 0) {
				open = matcher.start();
			}
			else if (text.equals(")") && --depth == 0) {
				pieces.add(new SqlPiece(sql.substring(open, matcher.end()), open, matcher.end()));
			}
			else if (depth == 0) {
				pieces.add(new SqlPiece(text, matcher.start(), matcher.end()));
			}
		}
		return pieces;
	}

	boolean is(String keyword) {
		return this.text.equalsIgnoreCase(keyword);
	}

	boolean isInParentheses() {
		return this.text.startsWith("(");
	}

	/** Return what is inside of the parentheses or quotes. */
	String content() {
		String inside = this.text.substring(1, this.text.length() - 1);
		return this.text.startsWith("'") ? inside.replace("''", "'") : inside;
	}

	/** Return the word in one spelling. */
	String keyword() {
		return this.text.toUpperCase(Locale.ROOT);
	}

}
