package dev.migrate.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * What an application is called where nobody has said what migrations should call it.
 *
 * @param name its name
 * @param version its version, empty if unknown
 */
record ApplicationIdentity(String name, String version) {

	static ApplicationIdentity of(Environment environment, ObjectProvider<BuildProperties> build,
			ConfigurableListableBeanFactory beanFactory) {
		String name = environment.getProperty("spring.application.name", "");
		String version = environment.getProperty("spring.application.version", "");
		return new ApplicationIdentity(StringUtils.hasText(name) ? name : className(beanFactory),
				StringUtils.hasText(version) ? version : built(build.getIfAvailable()));
	}

	static ApplicationIdentity of(Environment environment, @Nullable Class<?> mainClass) {
		String fallback = (mainClass != null) ? mainClass.getSimpleName() : "application";
		return new ApplicationIdentity(environment.getProperty("spring.application.name", fallback),
				environment.getProperty("spring.application.version", ""));
	}

	// The class with the main method is known to SpringApplication only; this one is in
	// the context, and nearly always the same.
	private static String className(ConfigurableListableBeanFactory beanFactory) {
		for (String name : beanFactory.getBeanDefinitionNames()) {
			Class<?> type = beanFactory.getType(name, false);
			if (type != null && beanFactory.findAnnotationOnBean(name, SpringBootConfiguration.class, false) != null) {
				return ClassUtils.getUserClass(type).getSimpleName();
			}
		}
		return "application";
	}

	private static String built(@Nullable BuildProperties build) {
		String version = (build != null) ? build.getVersion() : null;
		return (version != null) ? version : "";
	}

}
