package dev.migrate.autoconfigure.command;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * Notices, before anything of an application is started, that it is to run a command
 * instead of itself. Where the commands are not on the class path, the application starts
 * whatever its arguments are.
 */
final class CommandRunListener implements SpringApplicationRunListener {

	private static final String COMMANDS = "dev.migrate.cli.CommandInvocation";

	private final String[] arguments;

	private @Nullable CommandLaunch launch;

	CommandRunListener(SpringApplication application, String[] arguments) {
		this.arguments = arguments;
	}

	@Override
	public void starting(ConfigurableBootstrapContext bootstrapContext) {
		if (CommandArguments.ask(this.arguments) && ClassUtils.isPresent(COMMANDS, getClass().getClassLoader())) {
			System.setProperty("spring.devtools.restart.enabled", "false");
			CommandLaunch started = CommandLaunch.of(CommandArguments.of(this.arguments),
					bootstrapContext.getOrElse(CommandExit.class, null));
			bootstrapContext.register(CommandLaunch.class, (context) -> started);
			this.launch = started;
			started.beforeProperties();
		}
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
			this.launch.failed(exception);
		}
	}

}
