package dev.migrate.script;

import java.util.Collection;
import java.util.TreeSet;

/** A revision file uses a placeholder that nobody defines. */
public final class UnknownPlaceholderException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final String name;

	UnknownPlaceholderException(String location, int line, String name, Collection<String> known) {
		super("Placeholder '${%s}' in %s has no value. %s, or correct the name; defined are %s.".formatted(name,
				place(location, line), remedy(name), new TreeSet<>(known)), location, line);
		this.name = name;
	}

	private static String remedy(String name) {
		if (name.equals(Placeholders.TAG)) {
			return "Give the run a tag with '--tag' or as 'migrate.tag'";
		}
		if (!name.startsWith(Placeholders.ARGUMENT)) {
			return "Define it";
		}
		String argument = name.substring(Placeholders.ARGUMENT.length());
		return "Give the argument with '-x %s=…' or as 'migrate.arguments.%s'".formatted(argument, argument);
	}

	/** Return the name between the braces. */
	public String name() {
		return this.name;
	}

}
