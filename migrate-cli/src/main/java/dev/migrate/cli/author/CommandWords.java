package dev.migrate.cli.author;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as somebody has configured it: words between blanks, those with blanks in
 * quotes. No shell reads it.
 *
 * @param words the program and its arguments
 */
record CommandWords(List<String> words) {

	private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"']|[\"'])+");

	private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

	CommandWords {
		words = List.copyOf(words);
	}

	static CommandWords of(String text) {
		List<String> words = new ArrayList<>();
		Matcher word = WORD.matcher(text);
		while (word.find()) {
			words.add(QUOTED.matcher(word.group())
				.replaceAll((quoted) -> Matcher
					.quoteReplacement(quoted.group().substring(1, quoted.group().length() - 1))));
		}
		return new CommandWords(words);
	}

	/** Return the command for a file, which it may say where to put. */
	CommandWords withFile(String place, String file) {
		if (this.words.stream().anyMatch((word) -> word.contains(place))) {
			return new CommandWords(this.words.stream().map((word) -> word.replace(place, file)).toList());
		}
		List<String> all = new ArrayList<>(this.words);
		all.add(file);
		return new CommandWords(all);
	}

	@Override
	public String toString() {
		return String.join(" ", this.words);
	}

}
