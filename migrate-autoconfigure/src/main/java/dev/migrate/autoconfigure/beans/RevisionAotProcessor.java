package dev.migrate.autoconfigure.beans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrate.Migrator;
import dev.migrate.script.ClasspathRevisionSource;
import dev.migrate.script.RevisionScript;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Keeps the Java revisions of an application in a native image, beans or not. */
class RevisionAotProcessor implements BeanFactoryInitializationAotProcessor {

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory.getBeanNamesForType(Migrator.class, true, false).length == 0) {
			return null;
		}
		List<Class<?>> classes = revisionClasses(beanFactory);
		return (context, code) -> {
			RuntimeHints hints = context.getRuntimeHints();
			for (Class<?> type : classes) {
				hints.reflection().registerType(type, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
				// What a revision is called and follows is read from its class file.
				hints.resources().registerType(type);
			}
		};
	}

	private List<Class<?>> revisionClasses(ConfigurableListableBeanFactory beanFactory) {
		List<Class<?>> classes = new ArrayList<>(new RevisionBeans(beanFactory).classes());
		ClassLoader classLoader = beanFactory.getBeanClassLoader();
		for (RevisionScript script : found(beanFactory)) {
			if (ClassUtils.isPresent(script.location(), classLoader)) {
				classes.add(ClassUtils.resolveClassName(script.location(), classLoader));
			}
		}
		return classes;
	}

	private List<RevisionScript> found(ConfigurableListableBeanFactory beanFactory) {
		Environment environment = beanFactory.getBean(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME,
				Environment.class);
		Binder binder = Binder.get(environment);
		ClasspathRevisionSource.Builder source = ClasspathRevisionSource.builder()
			.placeholders(
					binder.bind("migrate.placeholders", Bindable.mapOf(String.class, String.class)).orElse(Map.of()));
		binder.bind("migrate.locations", Bindable.listOf(String.class)).ifBound(source::locations);
		return source.build().read().scripts();
	}

}
