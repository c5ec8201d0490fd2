package dev.migrate.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as a part of a file name: its letters and digits, whatever the script, in
 * lower case with underscores between the words.
 *
 * @param text the slug; empty for a message without letters and digits
 */
public record Slug(String text) {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

	/**
	 * Return the slug of a message.
	 * @param length how many characters it may have; words that do not fit are left out,
	 * and a first word that is too long is cut
	 */
	public static Slug of(String message, int length) {
		StringBuilder slug = new StringBuilder();
		for (String word : words(message)) {
			if (slug.isEmpty()) {
				slug.append(cut(word, length));
			}
			else if (slug.length() + 1 + word.length() <= length) {
				slug.append('_').append(word);
			}
			else {
				break;
			}
		}
		return new Slug(slug.toString());
	}

	private static List<String> words(String message) {
		List<String> words = new ArrayList<>();
		Matcher word = WORD.matcher(Normalizer.normalize(message, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
		while (word.find()) {
			words.add(word.group());
		}
		return words;
	}

	private static String cut(String word, int length) {
		if (word.length() <= length) {
			return word;
		}
		boolean pair = Character.isHighSurrogate(word.charAt(length - 1));
		return word.substring(0, pair ? length - 1 : length);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
