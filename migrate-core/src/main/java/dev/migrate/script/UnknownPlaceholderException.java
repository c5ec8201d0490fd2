package dev.migrate.script;

import java.util.Collection;
import java.util.TreeSet;

/** A revision file uses a placeholder that nobody defines. */
public final class UnknownPlaceholderException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final String name;

	UnknownPlaceholderException(String location, int line, String name, Collection<String> known) {
		super("Placeholder '${%s}' in %s has no value. Define it, or correct the name; defined are %s.".formatted(name,
				place(location, line), new TreeSet<>(known)), location, line);
		this.name = name;
	}

	/** Return the name between the braces. */
	public String name() {
		return this.name;
	}

}
