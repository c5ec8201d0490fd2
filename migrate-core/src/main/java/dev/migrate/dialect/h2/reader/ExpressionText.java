package dev.migrate.dialect.h2.reader;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes expressions as an author does: H2 puts all names in quotes, says all schemas,
 * and breaks lines.
 *
 * @param names the names
 */
record ExpressionText(Names names) {

	private static final Pattern PIECE = Pattern.compile("('(?:[^']|'')*+')|\"((?:[^\"]|\"\")*+)\"(\\.?)|\\s++");

	String of(String sql) {
		return PIECE.matcher(sql).replaceAll((piece) -> Matcher.quoteReplacement(written(piece))).strip();
	}

	private String written(MatchResult piece) {
		if (piece.group(1) != null) {
			return piece.group();
		}
		if (piece.group(2) == null) {
			return " ";
		}
		String name = piece.group(2).replace("\"\"", "\"");
		boolean isUnsaid = !piece.group(3).isEmpty() && name.equals(this.names.defaultSchema());
		return isUnsaid ? "" : this.names.sql(name) + piece.group(3);
	}

}
