package dev.migrate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.diff.SchemaFilter;

/**
 * What can be chosen about comparing a database with what it shall look like.
 *
 * @param schemas schemas that are compared besides the default one and those of the
 * entities
 * @param include what counts, by its kind, as patterns with {@code *} and {@code ?};
 * everything of a kind that is not mentioned
 * @param exclude what does not count although it is included
 */
public record ComparisonSettings(List<String> schemas, Map<SchemaFilter.Kind, List<String>> include,
		Map<SchemaFilter.Kind, List<String>> exclude) implements SchemaFilter {

	/** What counts where nothing is chosen: everything in the default schema. */
	public static final ComparisonSettings DEFAULT = new ComparisonSettings(List.of(), Map.of(), Map.of());

	public ComparisonSettings {
		schemas = List.copyOf(schemas);
		include = copy(include);
		exclude = copy(exclude);
	}

	private static Map<SchemaFilter.Kind, List<String>> copy(Map<SchemaFilter.Kind, List<String>> patterns) {
		Map<SchemaFilter.Kind, List<String>> copy = new EnumMap<>(SchemaFilter.Kind.class);
		patterns.forEach((kind, globs) -> copy.put(kind, List.copyOf(globs)));
		return Map.copyOf(copy);
	}

	@Override
	public boolean includes(Kind kind, String name) {
		List<String> included = this.include.getOrDefault(kind, List.of());
		return (included.isEmpty() || matches(included, name))
				&& !matches(this.exclude.getOrDefault(kind, List.of()), name);
	}

	private static boolean matches(List<String> globs, String name) {
		return globs.stream().anyMatch((glob) -> pattern(glob).matcher(name).matches());
	}

	private static Pattern pattern(String glob) {
		String regex = glob.chars()
			.mapToObj((letter) -> (letter == '*') ? ".*" : (letter == '?') ? "." : Pattern.quote("" + (char) letter))
			.collect(Collectors.joining());
		return Pattern.compile(regex);
	}

}
