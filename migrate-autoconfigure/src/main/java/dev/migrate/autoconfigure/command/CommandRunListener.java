package dev.migrate.autoconfigure.command;

import java.util.Optional;

import dev.migrate.cli.CommandInvocation;
import dev.migrate.cli.command.Need;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Notices, before anything of an application is started, that it is to run a command
 * instead of itself.
 */
final class CommandRunListener implements SpringApplicationRunListener {

	private final Optional<CommandInvocation> invocation;

	private @Nullable CommandLaunch launch;

	CommandRunListener(SpringApplication application, String[] arguments) {
		this.invocation = CommandArguments.ask(arguments) ? Optional.of(invocation(arguments)) : Optional.empty();
	}

	private static CommandInvocation invocation(String[] arguments) {
		System.setProperty("spring.devtools.restart.enabled", "false");
		return CommandInvocation.of(SystemTerminal.claim(), CommandArguments.of(arguments));
	}

	@Override
	public void starting(ConfigurableBootstrapContext bootstrapContext) {
		this.invocation.ifPresent((invocation) -> {
			CommandExit replaced = bootstrapContext.getOrElse(CommandExit.class, null);
			CommandLaunch started = new CommandLaunch(invocation,
					(replaced != null) ? replaced : (code) -> System.exit(code.code()));
			bootstrapContext.register(CommandLaunch.class, (context) -> started);
			this.launch = started;
			if (invocation.need() == Need.NOTHING) {
				started.run(NoHost::new);
			}
		});
	}

	@Override
	public void contextPrepared(ConfigurableApplicationContext context) {
		if (this.launch != null && context instanceof GenericApplicationContext registry) {
			CommandLaunch launch = this.launch;
			registry.registerBean(CommandBeforeApplication.class, () -> new CommandBeforeApplication(launch, context));
		}
	}

	@Override
	public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
		if (this.launch != null) {
			this.launch.exit()
				.exit(this.launch.invocation()
					.failed((exception instanceof RuntimeException unchecked) ? unchecked
							: new IllegalStateException(exception)));
		}
	}

}
