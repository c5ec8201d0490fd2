package dev.migrate.autoconfigure.beans;

import dev.migrate.revision.RevisionException;

/** A bean is a revision, but its class does not say which. */
public final class UnnamedRevisionBeanException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String beanName;

	UnnamedRevisionBeanException(String beanName, Class<?> type) {
		super(("Bean '%s' of type %s is a JavaRevision, but the type has no @MigrationRevision, so it is not known which"
				+ " revision it is. Annotate the class; if it is, and the bean comes from a @Bean method, let the method"
				+ " return that class rather than JavaRevision.")
			.formatted(beanName, type.getName()));
		this.beanName = beanName;
	}

	/** Return the name of the bean. */
	public String beanName() {
		return this.beanName;
	}

}
