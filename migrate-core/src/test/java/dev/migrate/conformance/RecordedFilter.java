package dev.migrate.conformance;

import java.util.Locale;
import java.util.regex.Pattern;

import dev.migrate.diff.SchemaFilter;
import tools.jackson.databind.JsonNode;

/**
 * The filter of a recorded comparison. Whichever stage it was recorded for, it is asked
 * about both sides.
 *
 * @param options the options of the case
 */
record RecordedFilter(JsonNode options) implements SchemaFilter {

	@Override
	public boolean includes(Kind kind, String name) {
		if (kind == Kind.TABLE && name.equals(this.options.path("versionTable").asString("alembic_version"))) {
			return false;
		}
		String key = kind.name().toLowerCase(Locale.ROOT);
		JsonNode include = this.options.path("filter").path("include").path(key);
		return (include.isMissingNode() || matches(include, name))
				&& !matches(this.options.path("filter").path("exclude").path(key), name);
	}

	private static boolean matches(JsonNode globs, String name) {
		for (JsonNode glob : globs) {
			if (name.matches(Pattern.quote(glob.asString()).replace("*", "\\E.*\\Q"))) {
				return true;
			}
		}
		return false;
	}

}
