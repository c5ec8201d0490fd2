package dev.migrate.autoconfigure.beans;

import dev.migrate.script.JavaRevision;
import dev.migrate.script.RevisionFactory;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Takes a revision from the beans of the application, or else creates it with what its
 * constructor asks for.
 */
public final class BeanRevisionFactory implements RevisionFactory {

	private final AutowireCapableBeanFactory beanFactory;

	/**
	 * Create a factory.
	 * @param beanFactory where beans are taken from
	 */
	public BeanRevisionFactory(AutowireCapableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public JavaRevision create(Class<?> type) {
		try {
			Object bean = this.beanFactory.getBeanProvider(type).getIfUnique();
			return (JavaRevision) ((bean != null) ? bean : this.beanFactory.createBean(type));
		}
		catch (BeansException ex) {
			throw RevisionBeanException.of(type, ex);
		}
	}

}
