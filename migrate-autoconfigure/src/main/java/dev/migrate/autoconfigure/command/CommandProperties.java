package dev.migrate.autoconfigure.command;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes an application silent and headless for a command. These are properties and no
 * setters, as an application's own {@code spring.main} would overrule the setters.
 */
final class CommandProperties implements EnvironmentPostProcessor, Ordered {

	private static final Map<String, Object> QUIET = Map.of("spring.main.web-application-type", "none",
			"spring.main.banner-mode", "off", "spring.main.log-startup-info", "false", "spring.jmx.enabled", "false",
			"logging.level.root", "warn", "debug", "false", "trace", "false");

	private final ConfigurableBootstrapContext bootstrapContext;

	CommandProperties(ConfigurableBootstrapContext bootstrapContext) {
		this.bootstrapContext = bootstrapContext;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		CommandLaunch launch = this.bootstrapContext.getOrElse(CommandLaunch.class, null);
		if (launch != null) {
			Map<String, Object> properties = new LinkedHashMap<>(QUIET);
			properties.putAll(launch.invocation().properties());
			environment.getPropertySources().addFirst(new MapPropertySource("migrate command", properties));
		}
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE + 20;
	}

}
