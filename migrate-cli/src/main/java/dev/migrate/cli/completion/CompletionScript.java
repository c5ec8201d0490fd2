package dev.migrate.cli.completion;

import java.util.regex.Pattern;

import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * What a shell must know to complete commands, options and their values. It is written
 * once, so that no application starts while somebody types.
 *
 * @param shell the shell
 * @param name what is typed for the commands
 */
record CompletionScript(Shell shell, String name) {

	// It tells how to install a program of picocli's, which this is not.
	private static final Pattern FOREWORD = Pattern.compile("\\A(#[^\n]*\n)+");

	/** Return the script for these commands. */
	String text(CommandLine commands) {
		String body = AutoComplete.bash(this.name, commands);
		return "# Completes '%s'; to be sourced in %s.\n".formatted(this.name, this.shell.startFile())
				+ FOREWORD.matcher(body).replaceFirst("");
	}

}
