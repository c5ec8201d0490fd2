package dev.migrate.autogenerate;

import dev.migrate.revision.RevisionException;
import org.jspecify.annotations.Nullable;

/** Nothing can be said about what is missing. */
public abstract class AutogenerateException extends RevisionException {

	private static final long serialVersionUID = 1L;

	protected AutogenerateException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
