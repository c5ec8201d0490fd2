package dev.migrate.autoconfigure.command;

import dev.migrate.cli.command.ExitCode;

/** Ends the process when a command is done. */
@FunctionalInterface
public interface CommandExit {

	/** End with this code. */
	void exit(ExitCode code);

}
