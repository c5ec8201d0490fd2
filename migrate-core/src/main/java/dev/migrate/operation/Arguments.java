package dev.migrate.operation;

import java.util.Map;
import java.util.Optional;

/**
 * What a run is given for its revisions, beyond what is configured for all runs.
 *
 * @param all values by name
 * @param tag a word about the run as a whole
 */
public record Arguments(Map<String, String> all, Optional<String> tag) {

	/** Nothing is given. */
	public static final Arguments NONE = new Arguments(Map.of(), Optional.empty());

	public Arguments {
		all = Map.copyOf(all);
	}

	/**
	 * Return a value.
	 * @throws MissingArgumentException if it was not given
	 */
	public String value(String name) {
		return find(name).orElseThrow(() -> new MissingArgumentException(name, this.all.keySet()));
	}

	/** Return a value, if it was given. */
	public Optional<String> find(String name) {
		return Optional.ofNullable(this.all.get(name));
	}

}
