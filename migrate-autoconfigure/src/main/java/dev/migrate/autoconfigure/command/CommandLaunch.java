package dev.migrate.autoconfigure.command;

import java.util.List;
import java.util.function.Supplier;

import dev.migrate.cli.CommandInvocation;
import dev.migrate.cli.command.CommandHost;
import dev.migrate.cli.command.Need;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * A command that an application is to run instead of itself.
 *
 * @param invocation the command
 * @param exit ends the process
 */
record CommandLaunch(CommandInvocation invocation, CommandExit exit) {

	static CommandLaunch of(List<String> arguments, @Nullable CommandExit exit) {
		return new CommandLaunch(CommandInvocation.of(SystemTerminal.claim(), arguments),
				(exit != null) ? exit : (code) -> System.exit(code.code()));
	}

	/** Run the command now if it needs nothing of the application. */
	void beforeProperties() {
		if (this.invocation.need() == Need.NOTHING) {
			run(NoHost::new);
		}
	}

	/** Run the command now if the properties of the application are all it needs. */
	void beforeContext(ConfigurableEnvironment environment, SpringApplication application) {
		Need need = this.invocation.need();
		EnvironmentEvidence evidence = new EnvironmentEvidence(environment, application);
		if (need == Need.REVISIONS && evidence.tellsRevisions()) {
			run(() -> EnvironmentHost.withRevisions(environment, application));
		}
		else if (need == Need.DATABASE && evidence.tellsDatabase()) {
			run(() -> EnvironmentHost.withDatabase(environment, application));
		}
	}

	/** Tell that the application could not be made ready for the command. */
	void failed(Throwable exception) {
		this.exit.exit(this.invocation.failed(
				(exception instanceof RuntimeException unchecked) ? unchecked : new IllegalStateException(exception)));
	}

	private void run(Supplier<? extends CommandHost> host) {
		this.exit.exit(this.invocation.run(host));
	}

}
