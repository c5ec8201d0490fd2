package dev.migrate.cli;

import java.util.Collections;
import java.util.List;

import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.OutputFormat;
import dev.migrate.cli.command.UsageException;
import dev.migrate.cli.terminal.Terminal;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Something typed that is no command.
 *
 * @param terminal where it was typed
 * @param arguments what was typed
 * @param reason why it is none
 */
record Misunderstanding(Terminal terminal, List<String> arguments, ParameterException reason) {

	/** Tell what is wrong, and where to find what is right. */
	ExitCode tell() {
		ExitCode code = new CommandFailures(this.terminal, output(), false).tell(new UsageException(message()));
		UnmatchedArgumentException.printSuggestions(this.reason, this.terminal.err());
		this.terminal.remark("Run 'migrate%s --help' to see what there is.".formatted(path()));
		return code;
	}

	// All that follows a word that is no command counts as unmatched, right as it may be.
	private String message() {
		if (isRoot() && this.reason instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
			return "There is no command '%s'".formatted(unmatched.getUnmatched().get(0));
		}
		// Picocli begins some of its messages so, and others not.
		return String.valueOf(this.reason.getMessage()).replaceFirst("^Error: ", "");
	}

	// Nothing after what could not be understood was read, so the option is looked for.
	private OutputFormat output() {
		boolean json = this.arguments.contains("--output=json")
				|| Collections.indexOfSubList(this.arguments, List.of("--output", "json")) >= 0;
		return json ? OutputFormat.json : OutputFormat.text;
	}

	private String path() {
		return isRoot() ? "" : " " + this.reason.getCommandLine().getCommandName();
	}

	private boolean isRoot() {
		return this.reason.getCommandLine().getParent() == null;
	}

}
