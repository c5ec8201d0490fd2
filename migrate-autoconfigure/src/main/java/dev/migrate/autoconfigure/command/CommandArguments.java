package dev.migrate.autoconfigure.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What follows {@code migrate} on the command line of an application. */
final class CommandArguments {

	private static final String COMMAND = "migrate";

	// As in --spring.profiles.active=prod; no option of a command has a dot in its name.
	private static final Pattern PROPERTY = Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+(=.*)?", Pattern.DOTALL);

	private CommandArguments() {
	}

	static boolean ask(String[] arguments) {
		return Arrays.stream(arguments)
			.filter((argument) -> !isProperty(argument))
			.findFirst()
			.filter(COMMAND::equals)
			.isPresent();
	}

	/**
	 * Return what has been typed for the command, without the application's properties.
	 */
	static List<String> of(String[] arguments) {
		List<String> typed = new ArrayList<>(
				Arrays.stream(arguments).filter((argument) -> !isProperty(argument)).toList());
		typed.remove(COMMAND);
		return typed;
	}

	private static boolean isProperty(String argument) {
		return PROPERTY.matcher(argument).matches();
	}

}
