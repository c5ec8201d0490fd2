package dev.migrate.autoconfigure.beans;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Sees to it that a bean which is a revision is created when it runs, and not before. */
public final class LazyRevisionBeans implements BeanFactoryPostProcessor {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		for (String name : new RevisionBeans(beanFactory).names()) {
			if (beanFactory.containsBeanDefinition(name)) {
				beanFactory.getBeanDefinition(name).setLazyInit(true);
			}
		}
	}

}
