package dev.migrate.autoconfigure.command;

import dev.migrate.cli.command.ExitCode;

import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs a command when the beans of an application are known and none of them is created:
 * only what the command asks for comes to life.
 */
final class CommandBeforeApplication implements BeanFactoryInitializer<ListableBeanFactory> {

	private final CommandLaunch launch;

	private final ConfigurableApplicationContext context;

	CommandBeforeApplication(CommandLaunch launch, ConfigurableApplicationContext context) {
		this.launch = launch;
		this.context = context;
	}

	@Override
	public void initialize(ListableBeanFactory beanFactory) {
		ExitCode code = this.launch.invocation()
			.run(() -> new ApplicationHost(this.context.getBeanFactory(), this.context.getEnvironment()));
		this.context.close();
		this.launch.exit().exit(code);
	}

}
