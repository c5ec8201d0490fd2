package dev.migrate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.script.JavaLiteral;

/**
 * A text as the lines of a text block, which ends behind the last of them.
 *
 * @param text the text
 */
record JavaTextBlock(String text) {

	static final String DELIMITER = "\"\"\"";

	private static final Pattern NEEDLESS_ESCAPE = Pattern.compile("\\\\(?:(\")|(t)|.)");

	/** Return the lines, of which one that is too wide goes on in the next. */
	List<String> lines(int width) {
		List<String> lines = new ArrayList<>();
		for (String line : this.text.split("\n", -1)) {
			addWrapped(lines, escaped(line), width);
		}
		keepIndentation(lines);
		int last = lines.size() - 1;
		// A quote would join those that end the block.
		lines.set(last, lines.get(last).replaceFirst("(?<!\\\\)\"$", "\\\\\""));
		return lines;
	}

	private static void addWrapped(List<String> lines, String line, int width) {
		String rest = line;
		int space = space(rest, width);
		while (space > 0) {
			lines.add(rest.substring(0, space + 1) + '\\');
			rest = rest.substring(space + 1);
			space = space(rest, width);
		}
		lines.add(rest);
	}

	/** Return the space to break a line at; the next line must not begin with one. */
	private static int space(String line, int width) {
		if (line.length() <= width) {
			return -1;
		}
		int space = line.lastIndexOf(' ', width - 2);
		while (space > 0 && (line.charAt(space + 1) == ' ' || line.substring(0, space).isBlank())) {
			space = line.lastIndexOf(' ', space - 1);
		}
		return space;
	}

	/** White space that all lines begin with would be taken for that of the block. */
	private static void keepIndentation(List<String> lines) {
		if (lines.stream().anyMatch((line) -> !line.isEmpty() && line.charAt(0) != ' ' && line.charAt(0) != '\t')
				|| lines.get(lines.size() - 1).isEmpty()) {
			return;
		}
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			if (!line.isEmpty()) {
				lines.set(i, (line.charAt(0) == ' ' ? "\\s" : "\\t") + line.substring(1));
				return;
			}
		}
	}

	private static String escaped(String line) {
		String literal = JavaLiteral.of(line);
		String escaped = NEEDLESS_ESCAPE.matcher(literal.substring(1, literal.length() - 1)).replaceAll((escape) -> {
			String plain = (escape.group(1) != null) ? "\"" : (escape.group(2) != null) ? "\t" : escape.group();
			return Matcher.quoteReplacement(plain);
		}).replace(DELIMITER, "\\\"".repeat(DELIMITER.length()));
		if (escaped.endsWith(" ")) {
			return escaped.substring(0, escaped.length() - 1) + "\\s";
		}
		return escaped.endsWith("\t") ? escaped.substring(0, escaped.length() - 1) + "\\t" : escaped;
	}

}
