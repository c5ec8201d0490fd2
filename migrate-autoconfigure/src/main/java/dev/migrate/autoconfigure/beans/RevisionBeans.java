package dev.migrate.autoconfigure.beans;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.script.JavaRevision;
import dev.migrate.script.MigrationRevision;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/** The beans of an application that are revisions. None is created to find it. */
public final class RevisionBeans {

	private final ListableBeanFactory beanFactory;

	/**
	 * Create a view of the beans of a factory.
	 * @param beanFactory where the beans are
	 */
	public RevisionBeans(ListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	String[] names() {
		return this.beanFactory.getBeanNamesForType(JavaRevision.class, true, false);
	}

	/** Return the classes of the beans. */
	public List<Class<?>> classes() {
		List<Class<?>> classes = new ArrayList<>();
		for (String name : names()) {
			Class<?> type = this.beanFactory.getType(name, false);
			Class<?> revision = (type != null) ? ClassUtils.getUserClass(type) : JavaRevision.class;
			if (!revision.isAnnotationPresent(MigrationRevision.class)) {
				throw new UnnamedRevisionBeanException(name, revision);
			}
			classes.add(revision);
		}
		return classes;
	}

}
