package dev.migrate.cli.command;

import picocli.CommandLine.Option;

/** The options that every command has. */
public final class CommonOptions {

	@Option(names = "--output", paramLabel = "FORMAT", defaultValue = "text",
			description = "How the answer is written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
	private OutputFormat output = OutputFormat.text;

	@Option(names = "--stacktrace", description = "Show where in the code an error comes from.")
	private boolean stacktrace;

	/** Return how the answer is written. */
	public OutputFormat output() {
		return this.output;
	}

	/** Return whether the stack trace of an error is wanted. */
	public boolean stacktrace() {
		return this.stacktrace;
	}

}
