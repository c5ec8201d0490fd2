package dev.migrate.render;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How the file of a new revision is called, as in
 * {@code %(year)d/%(month).2d/%(rev)s_%(slug)s}: the path without an ending, from the
 * folder of its location.
 *
 * @param text the template
 */
public record FileTemplate(String text) {

	/** The name of an SQL file, unless a project chooses another. */
	public static final FileTemplate SQL = new FileTemplate("%(rev)s_%(slug)s");

	/** The name of a class, unless a project chooses another. */
	public static final FileTemplate JAVA = new FileTemplate("%(slug)s");

	/** The name of a class whose message another class has already. */
	public static final FileTemplate DISTINCT_JAVA = new FileTemplate("%(slug)s_%(rev)s");

	private static final Pattern PLACE = Pattern.compile("%(?:(%)|\\((\\w+)\\)0?(\\d*)(?:\\.(\\d+))?([sd])|)");

	private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|]");

	/** Return the path of a revision. */
	public String path(NewRevision revision, Slug slug) {
		Map<String, Object> values = values(revision, slug);
		Matcher place = PLACE.matcher(this.text);
		StringBuilder path = new StringBuilder();
		while (place.find()) {
			place.appendReplacement(path, Matcher.quoteReplacement(part(place, values)));
		}
		return verified(place.appendTail(path).toString());
	}

	private static Map<String, Object> values(NewRevision revision, Slug slug) {
		ZonedDateTime created = revision.created();
		return Map.of("rev", revision.revision().id(), "slug", slug, "year", created.getYear(), "month",
				created.getMonthValue(), "day", created.getDayOfMonth(), "hour", created.getHour(), "minute",
				created.getMinute(), "second", created.getSecond(), "epoch", created.toEpochSecond());
	}

	private String part(Matcher place, Map<String, Object> values) {
		if (place.group(1) != null) {
			return "%";
		}
		Object value = (place.group(2) != null) ? values.get(place.group(2)) : null;
		if (value == null) {
			throw new InvalidFileTemplateException(this.text, "'%s' stands for nothing".formatted(place.group()),
					new TreeSet<>(values.keySet()));
		}
		String part = UNSAFE.matcher(value.toString()).replaceAll("_");
		int digits = Math.max(number(place.group(3)), number(place.group(4)));
		return (value instanceof Number) ? "0".repeat(Math.max(0, digits - part.length())) + part : part;
	}

	private static int number(@Nullable String digits) {
		return (digits == null || digits.isEmpty()) ? 0 : Integer.parseInt(digits);
	}

	private String verified(String path) {
		String tidy = Arrays.stream(path.split("/", -1))
			.map((segment) -> segment.replaceFirst("^_+(?=.)", "").replaceFirst("(?<=.)_+$", ""))
			.collect(Collectors.joining("/"));
		for (String segment : tidy.split("/", -1)) {
			if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
				throw new InvalidFileTemplateException(this.text, "it leads to '%s'".formatted(path));
			}
		}
		return tidy;
	}

}
