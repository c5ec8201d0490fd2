package dev.migrate.autoconfigure.command;

import java.util.function.Supplier;

import dev.migrate.cli.CommandInvocation;
import dev.migrate.cli.command.CommandHost;

/**
 * A command that an application is to run instead of itself.
 *
 * @param invocation the command
 * @param exit ends the process
 */
record CommandLaunch(CommandInvocation invocation, CommandExit exit) {

	void run(Supplier<? extends CommandHost> host) {
		this.exit.exit(this.invocation.run(host));
	}

}
