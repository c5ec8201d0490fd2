package dev.migrate.autoconfigure.autogenerate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/**
 * What Spring Boot runs on a database before anything may use it, such as the migrations
 * themselves and SQL scripts.
 *
 * @param beanFactory the beans that use it
 * @param environment their properties
 */
record DatabaseInitialization(ConfigurableListableBeanFactory beanFactory, Environment environment) {

	/** Let no bean wait for it, so that asking for one doesn't change the database. */
	void waitForNone() {
		Set<String> initializers = initializers();
		for (String name : this.beanFactory.getBeanDefinitionNames()) {
			BeanDefinition definition = this.beanFactory.getBeanDefinition(name);
			String[] awaited = definition.getDependsOn();
			if (awaited != null) {
				definition.setDependsOn(
						Arrays.stream(awaited).filter((other) -> !initializers.contains(other)).toArray(String[]::new));
			}
		}
	}

	private Set<String> initializers() {
		Set<String> names = new HashSet<>();
		SpringFactoriesLoader.forDefaultResourceLocation(this.beanFactory.getBeanClassLoader())
			.load(DatabaseInitializerDetector.class, ArgumentResolver.of(Environment.class, this.environment))
			.forEach((detector) -> names.addAll(detector.detect(this.beanFactory)));
		return names;
	}

}
