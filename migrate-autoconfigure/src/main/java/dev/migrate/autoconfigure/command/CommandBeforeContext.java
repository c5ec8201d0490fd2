package dev.migrate.autoconfigure.command;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Runs a command that needs no more of an application than its properties, as soon as
 * they are known.
 */
final class CommandBeforeContext implements EnvironmentPostProcessor, Ordered {

	private final ConfigurableBootstrapContext bootstrapContext;

	CommandBeforeContext(ConfigurableBootstrapContext bootstrapContext) {
		this.bootstrapContext = bootstrapContext;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		CommandLaunch launch = this.bootstrapContext.getOrElse(CommandLaunch.class, null);
		if (launch != null) {
			launch.beforeContext(environment, application);
		}
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
