package dev.migrate.render;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a new revision, with <code>{{name}}</code> where a part belongs. A part
 * that has a line to itself is indented like its place, and without a line if it is
 * empty.
 *
 * @param name what it is called, for messages
 * @param text its text
 */
public record RevisionTemplate(String name, String text) {

	private static final Pattern PLACE = Pattern.compile("\\{\\{\\h*([a-z-]+)\\h*}}");

	private static final Pattern LINE = Pattern.compile("(\\h*)" + PLACE + "\\h*");

	public RevisionTemplate {
		text = text.lines().map((line) -> line + '\n').collect(Collectors.joining());
	}

	/** Return the text with its parts, of which one must have a place. */
	String with(Map<String, String> parts, String indispensable) {
		if (PLACE.matcher(this.text).results().noneMatch((place) -> place.group(1).equals(indispensable))) {
			throw new InvalidTemplateException(this.name, indispensable);
		}
		return this.text.lines().map((line) -> line(line, parts)).collect(Collectors.joining());
	}

	private String line(String line, Map<String, String> parts) {
		Matcher alone = LINE.matcher(line);
		if (alone.matches()) {
			String indent = alone.group(1);
			return part(alone.group(2), parts).lines()
				.map((text) -> (text.isEmpty() ? "" : indent + text) + '\n')
				.collect(Collectors.joining());
		}
		return PLACE.matcher(line).replaceAll((place) -> Matcher.quoteReplacement(part(place.group(1), parts))) + '\n';
	}

	private String part(String place, Map<String, String> parts) {
		String part = parts.get(place);
		if (part == null) {
			throw new InvalidTemplateException(this.name, place, new TreeSet<>(parts.keySet()));
		}
		return part;
	}

}
