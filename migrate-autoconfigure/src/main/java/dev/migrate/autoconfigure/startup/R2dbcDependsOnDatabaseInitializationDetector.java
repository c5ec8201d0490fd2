package dev.migrate.autoconfigure.startup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;
import org.springframework.util.ClassUtils;

/** Tells that those who use a database through R2DBC wait until it is initialized. */
class R2dbcDependsOnDatabaseInitializationDetector implements DependsOnDatabaseInitializationDetector {

	private static final List<String> TYPES = List.of("org.springframework.r2dbc.core.DatabaseClient",
			"org.springframework.data.r2dbc.core.R2dbcEntityOperations");

	@Override
	public Set<String> detect(ConfigurableListableBeanFactory beanFactory) {
		Set<String> names = new HashSet<>();
		for (String type : TYPES) {
			Class<?> present = load(type, beanFactory.getBeanClassLoader());
			if (present != null) {
				names.addAll(Set.of(beanFactory.getBeanNamesForType(present, true, false)));
			}
		}
		return names;
	}

	private @Nullable Class<?> load(String type, @Nullable ClassLoader classLoader) {
		return ClassUtils.isPresent(type, classLoader) ? ClassUtils.resolveClassName(type, classLoader) : null;
	}

}
