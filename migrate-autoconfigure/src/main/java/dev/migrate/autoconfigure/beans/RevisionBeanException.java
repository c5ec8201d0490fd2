package dev.migrate.autoconfigure.beans;

import dev.migrate.revision.RevisionException;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;

/** A revision, or a bean that it is injected with, could not be created. */
public final class RevisionBeanException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final Class<?> type;

	private RevisionBeanException(Class<?> type, String message, BeansException cause) {
		super(message, cause);
		this.type = type;
	}

	static RevisionBeanException of(Class<?> type, BeansException cause) {
		Throwable root = cause.getMostSpecificCause();
		String message = (root instanceof BeanCurrentlyInCreationException circle)
				? ("Revision %s needs a bean that itself waits until the database is migrated (%s). Revisions can't use"
						+ " JPA, repositories or anything else built on the application's view of the database: use"
						+ " Operations.jdbc(), which works on the migration's own connection.")
					.formatted(type.getName(), circle.getBeanName())
				: "Revision %s could not be created: %s. Check what its constructor asks for.".formatted(type.getName(),
						root.getMessage());
		return new RevisionBeanException(type, message, cause);
	}

	/** Return the class of the revision. */
	public Class<?> type() {
		return this.type;
	}

}
