package dev.migrate.dialect.mariadb.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads text in quotes as the catalog writes it, whatever the mode of the session. */
final class QuotedText {

	private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");

	private static final Pattern ESCAPED = Pattern.compile("''|\\\\(.)", Pattern.DOTALL);

	private QuotedText() {
	}

	/** Return the text of one that is nothing but quoted. */
	static String unquoted(String quoted) {
		return unescaped(quoted.substring(1, quoted.length() - 1));
	}

	/** Return the texts of a list that commas separate. */
	static List<String> list(String quoted) {
		List<String> texts = new ArrayList<>();
		Matcher matcher = QUOTED.matcher(quoted);
		while (matcher.find()) {
			texts.add(unescaped(matcher.group(1)));
		}
		return texts;
	}

	private static String unescaped(String text) {
		return ESCAPED.matcher(text)
			.replaceAll((found) -> Matcher.quoteReplacement((found.group(1) != null) ? meant(found.group(1)) : "'"));
	}

	private static String meant(String letter) {
		return switch (letter) {
			case "n" -> "\n";
			case "r" -> "\r";
			case "t" -> "\t";
			case "0" -> "\0";
			case "Z" -> "\u001a";
			default -> letter;
		};
	}

}
