package dev.migrate.execution;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must not be read in a log, an error, the history or on a page: values whose names
 * speak of a secret, and passwords that stand in SQL.
 */
public final class Secrets {

	/** Nothing was given, but SQL may still hold a password. */
	public static final Secrets NONE = new Secrets(List.of());

	private static final String HIDDEN = "***";

	private static final Pattern NAME = Pattern
		.compile("(?i)pass(word|wd|phrase)|pwd|secret|token|credential|(api|private|access).?key");

	private static final Pattern IN_SQL = Pattern
		.compile("(?i)(?<!['\\w])(PASSWORD|IDENTIFIED(?:\\s+(?:VIA|WITH)\\s+\\w+)?\\s+(?:BY|AS|USING)(?:\\s+PASSWORD)?)"
				+ "(\\s*\\(?\\s*)[eE]?'(?:[^']|'')*'");

	private final List<String> values;

	private Secrets(Collection<String> values) {
		// The longest first, as one may be a part of another.
		this.values = values.stream()
			.filter((value) -> !value.isBlank())
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
	}

	/** Return those among named values. */
	public static Secrets among(Map<String, String> placeholders, Map<String, String> arguments) {
		return new Secrets(Stream.of(placeholders, arguments)
			.flatMap((values) -> values.entrySet().stream())
			.filter((value) -> NAME.matcher(value.getKey()).find())
			.map(Map.Entry::getValue)
			.toList());
	}

	/** Return a text in which none of them can be read. */
	public String hidden(String text) {
		String hidden = text;
		for (String value : this.values) {
			hidden = hidden.replace(value, HIDDEN);
		}
		return IN_SQL.matcher(hidden).replaceAll("$1$2'" + HIDDEN + "'");
	}

	/** Return whether one of them can be read in a text. */
	boolean areIn(String text) {
		return !hidden(text).equals(text);
	}

}
